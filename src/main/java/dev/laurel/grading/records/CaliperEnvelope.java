package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The envelope in which a sensor sends events and descriptions (Caliper 1.2, Envelope). */
final class CaliperEnvelope {

  private static final Set<String> VERSIONS =
      Set.of(
          "http://purl.imsglobal.org/ctx/caliper/v1p1",
          "https://purl.imsglobal.org/ctx/caliper/v1p1",
          "http://purl.imsglobal.org/ctx/caliper/v1p2",
          "https://purl.imsglobal.org/ctx/caliper/v1p2");

  private CaliperEnvelope() {}

  /**
   * All that is in it, or nothing.
   *
   * @throws Problem 400 for what is no envelope or an event without what it must have, 422 for a
   *     version that is not known here
   */
  static List<Heard> read(String text, Naming naming) {
    Fields envelope = Fields.of(RecordJson.parse(text), "record-envelope", 0);
    envelope.requireText("sensor", Fields.LONGEST_IRI);
    envelope.require(envelope.time("sendTime").isPresent(), "sendTime");
    String version = envelope.requireText("dataVersion", Fields.LONGEST_IRI);
    JsonNode data = envelope.node().path("data");
    envelope.require(data.isArray(), "data");
    if (!VERSIONS.contains(version)) {
      throw Problem.of(422, "record-version", "another version of Caliper");
    }
    TakeRecords.requireFew(data.size());
    List<Heard> heard = new ArrayList<>();
    for (JsonNode one : data) {
      heard.add(CaliperEvent.read(Fields.of(one, "record-event", heard.size() + 1), naming));
    }
    return heard;
  }
}
