package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.GradedItem;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.OlderWorld;
import dev.laurel.grading.web.GateForTests;
import dev.laurel.shared.Secret;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The doors for tools of LTI 1.1, with one tool in front of them. */
final class OutcomeDoors {

  static final String XML = "application/xml";

  final OlderWorld older = new OlderWorld();
  final GateForTests gate = new GateForTests(older.world.clock);
  final Doors doors;
  final OlderTool tool;
  final Secret secret;
  final GradedItem item;

  OutcomeDoors() {
    OlderToolsVisit visit = new OlderToolsVisit(older.visitor, older.visitor);
    doors =
        Doors.of(
            gate.gate,
            new OutcomesResource(older.admit, older.answer, older.world.ids),
            new OlderToolsResource(visit, older.keep, older.activities, older.settings),
            new OlderToolResource(visit, older.keep, older.activities, older.settings),
            new ToolsResource(visit, older.activities, older.tickets),
            new OpeningResource(older.open));
    KeepOlderTools.Added added = older.tool(older.course, "Simulations");
    tool = added.tool();
    secret = added.secret();
    item = older.activity(tool);
  }

  String sourcedId(String learnerId) {
    return older.sourcedId(tool, item, learnerId);
  }

  /** Sends a message as the tool would. */
  MockHttpResponse send(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(older.header(tool, secret, bytes), body);
  }

  MockHttpResponse send(String header, String body) {
    return doors.call("POST", KeepOlderTools.PATH, XML, body, "Authorization", header);
  }

  MockHttpResponse replace(String learnerId, String score) {
    return send(replacing(sourcedId(learnerId), score));
  }

  /** What {@code readResult} says of a learner. */
  String read(String learnerId) {
    Document answer = xml(send(message("readResult", sourcedId(learnerId), "")));
    return answer.select("readResultResponse textString").text();
  }

  static String replacing(String sourcedId, String score) {
    return message(
        "replaceResult",
        sourcedId,
        "<result><resultScore><language>en</language><textString>"
            + score
            + "</textString></resultScore></result>");
  }

  static String message(String operation, String sourcedId, String result) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <imsx_POXEnvelopeRequest xmlns="http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0">
      <imsx_POXHeader><imsx_POXRequestHeaderInfo><imsx_version>V1.0</imsx_version>
        <imsx_messageIdentifier>always-the-same</imsx_messageIdentifier>
      </imsx_POXRequestHeaderInfo></imsx_POXHeader>
      <imsx_POXBody><%1$sRequest><resultRecord>
        <sourcedGUID><sourcedId>%2$s</sourcedId></sourcedGUID>%3$s
      </resultRecord></%1$sRequest></imsx_POXBody>
    </imsx_POXEnvelopeRequest>
    """
        .formatted(operation, sourcedId, result);
  }

  static Document xml(MockHttpResponse answer) {
    try {
      return Jsoup.parse(answer.getContentAsString(), "", Parser.xmlParser());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code success}, {@code failure} or {@code unsupported}. */
  static String code(MockHttpResponse answer) {
    return xml(answer).select("imsx_codeMajor").text();
  }

  static String description(MockHttpResponse answer) {
    return xml(answer).select("imsx_description").text();
  }
}
