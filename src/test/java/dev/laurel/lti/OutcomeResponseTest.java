package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class OutcomeResponseTest {

  private static final OutcomeRequest REPLACE =
      new OutcomeRequest.ReplaceResult("<&\">", "id", "0.5");

  private static Document xml(OutcomeResponse response) {
    return Jsoup.parse(response.toXml("mine"), "", Parser.xmlParser());
  }

  @Test
  void success_is_written_exactly_so() {
    assertThat(OutcomeResponse.success(REPLACE, "The score is now 0.5").toXml("mine"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>\
            <imsx_POXEnvelopeResponse xmlns="http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0">\
            <imsx_POXHeader><imsx_POXResponseHeaderInfo><imsx_version>V1.0</imsx_version>\
            <imsx_messageIdentifier>mine</imsx_messageIdentifier><imsx_statusInfo>\
            <imsx_codeMajor>success</imsx_codeMajor><imsx_severity>status</imsx_severity>\
            <imsx_description>The score is now 0.5</imsx_description>\
            <imsx_messageRefIdentifier>&lt;&amp;"&gt;</imsx_messageRefIdentifier>\
            <imsx_operationRefIdentifier>replaceResult</imsx_operationRefIdentifier>\
            </imsx_statusInfo></imsx_POXResponseHeaderInfo></imsx_POXHeader>\
            <imsx_POXBody><replaceResultResponse></replaceResultResponse></imsx_POXBody>\
            </imsx_POXEnvelopeResponse>\
            """);
  }

  @Test
  void result_is_english_and_may_be_empty() {
    OutcomeRequest read = new OutcomeRequest.ReadResult("1", "id");
    Document full = xml(OutcomeResponse.result(read, "0.91", "so"));
    assertThat(full.select("readResultResponse > result > resultScore > textString").text())
        .isEqualTo("0.91");
    assertThat(full.select("resultScore > language").text()).isEqualTo("en");
    assertThat(xml(OutcomeResponse.result(read, "", "so")).select("textString")).hasSize(1);
  }

  @Test
  void failure_names_what_failed() {
    Document failed = xml(OutcomeResponse.failure(REPLACE, "No <such> thing"));
    assertThat(failed.select("imsx_codeMajor").text()).isEqualTo("failure");
    assertThat(failed.select("imsx_severity").text()).isEqualTo("error");
    assertThat(failed.select("imsx_description").text()).isEqualTo("No <such> thing");
    assertThat(failed.select("replaceResultResponse")).hasSize(1);
    assertThat(failed.select("result")).isEmpty();
  }

  @Test
  void what_is_unknown_is_unsupported_and_what_was_not_read_has_no_reference() {
    OutcomeRequest other = new OutcomeRequest.OtherOperation("1", "readMembership");
    Document unsupported = xml(OutcomeResponse.unsupported(other, "no"));
    assertThat(unsupported.select("imsx_codeMajor").text()).isEqualTo("unsupported");
    assertThat(unsupported.select("imsx_operationRefIdentifier").text())
        .isEqualTo("readMembership");
    assertThat(unsupported.select("imsx_POXBody").first().children()).isEmpty();
    Document unread = xml(OutcomeResponse.unread("no"));
    assertThat(unread.select("imsx_codeMajor").text()).isEqualTo("failure");
    assertThat(unread.select("imsx_messageRefIdentifier").text()).isEmpty();
    assertThat(unread.select("imsx_POXBody").first().children()).isEmpty();
  }
}
