package dev.laurel.grading.web.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.records.KeepSenderKeys;
import dev.laurel.grading.records.RecordFiles;
import dev.laurel.grading.records.Recording;
import dev.laurel.grading.web.GateForTests;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The doors for activity records and a sender in front of them. */
final class RecordDoors {

  static final String CALIPER = "/api/caliper";
  static final String STATEMENTS = "/api/xapi/statements";

  final Recording recording = new Recording();
  final CourseVisitor visitor = new CourseVisitor(recording.course);
  final GateForTests gate = new GateForTests(recording.world.clock);
  final Doors doors =
      Doors.of(
          gate.gate,
          new RecordApiFilter(),
          new CaliperResource(recording.admitSender, recording.takeRecords),
          new StatementsResource(recording.admitSender, recording.takeRecords),
          new AboutResource(),
          new RecordsDescriptionResource(recording.settings),
          new SendersResource(
              visitor, visitor, new MemoryPlatforms(), recording.keep, recording.settings));

  static String basic(KeepSenderKeys.Made made) {
    return basic(made.key().id(), made.secret().reveal());
  }

  static String basic(String id, String secret) {
    byte[] both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  static String bearer(KeepSenderKeys.Made made) {
    return "Bearer " + made.secret().reveal();
  }

  MockHttpResponse caliper(String authorization, String body) {
    return doors.call("POST", CALIPER, "application/json", body, "Authorization", authorization);
  }

  MockHttpResponse statements(String authorization, String body) {
    return xapi("POST", "", authorization, body);
  }

  MockHttpResponse put(String id, String authorization, String body) {
    return xapi("PUT", "?statementId=" + id, authorization, body);
  }

  private MockHttpResponse xapi(String method, String query, String authorization, String body) {
    return doors.call(
        method,
        STATEMENTS + query,
        "application/json",
        body,
        "Authorization",
        authorization,
        XapiVersion.HEADER,
        "1.0.3");
  }

  static JsonNode json(MockHttpResponse answer) {
    return RecordFiles.json(text(answer));
  }

  static String text(MockHttpResponse answer) {
    try {
      return answer.getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }

  static String problem(MockHttpResponse answer) {
    return json(answer).path("type").asText().replace("urn:laurel:problem:", "");
  }
}
