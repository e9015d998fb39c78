package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.HostileJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A service's answer as a fuzzer writes it: usually 200 with JSON, sometimes anything. */
final class HostileAnswer {

  /** The bearer token that the platform gave and may repeat; no refusal may. */
  static final String SECRET = "sEcReT0123456789";

  private static final List<Integer> STATUSES =
      List.of(201, 204, 302, 400, 401, 403, 404, 409, 410, 418, 429, 500, 503, 0, -1, 999);
  private static final List<String> HEADERS =
      List.of("Link", "Retry-After", "X-Rate-Limit-Remaining", "Content-Type", "Location");

  private HostileAnswer() {}

  /** A seed of status 200 without headers. */
  static byte[] seed(String body) {
    return HostileJson.seed(body, 0);
  }

  static LtiResponse of(Bytes in, List<? extends JsonNode> sound) {
    int shape = in.below(8);
    int status = shape == 7 ? in.pick(STATUSES) : 200;
    String reason = shape == 7 ? in.text().replace(HostileJson.OWN_TOKEN, SECRET) : "OK";
    Map<String, List<String>> headers =
        shape < 5 ? Map.of() : Map.of(in.pick(HEADERS), List.of(in.text(), in.text()));
    String body = HostileJson.of(in, sound).replace(HostileJson.OWN_TOKEN, SECRET);
    return new LtiResponse(status, reason, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
