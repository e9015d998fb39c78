package dev.laurel.demo.web;

import dev.laurel.demo.ServiceAnswer;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Between Jakarta REST and what the core says. */
final class Answers {

  private Answers() {}

  static Response of(ServiceAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).header("Content-Type", answer.contentType());
    if (!answer.body().isEmpty()) {
      response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    answer.link().ifPresent(link -> response.header("Link", asBytes(link)));
    return response.build();
  }

  /** The server writes one byte for each letter, so each byte of UTF-8 becomes a letter here. */
  private static String asBytes(String header) {
    return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The first value of each parameter, in their order. */
  static Map<String, String> firsts(MultivaluedMap<String, String> all) {
    Map<String, String> firsts = new LinkedHashMap<>();
    all.forEach((name, values) -> values.stream().findFirst().ifPresent(v -> firsts.put(name, v)));
    return firsts;
  }
}
