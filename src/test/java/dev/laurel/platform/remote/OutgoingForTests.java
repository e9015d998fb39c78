package dev.laurel.platform.remote;

import dev.laurel.shared.OutgoingHttp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers by address, and remembers what was asked. */
final class OutgoingForTests implements OutgoingHttp {

  final List<Request> asked = new ArrayList<>();
  private final Map<String, Response> answers = new HashMap<>();

  OutgoingForTests answer(String address, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    answers.put(address, new Response(status, Map.of(), bytes));
    return this;
  }

  @Override
  public Response send(Request request) {
    asked.add(request);
    return answers.getOrDefault(request.uri().toString(), new Response(404, Map.of(), new byte[0]));
  }
}
