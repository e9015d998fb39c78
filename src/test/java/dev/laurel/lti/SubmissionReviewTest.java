package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a line item says that one learner's work may be looked at (Submission Review 1.0). */
class SubmissionReviewTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LineItemDetails COLUMN =
      LineItemDetails.standAlone("Plants", BigDecimal.TEN, "r", "t");
  private static final SubmissionReview WHOLE =
      new SubmissionReview(
          List.of(ActivityProgress.SUBMITTED, ActivityProgress.COMPLETED),
          Optional.of("Look"),
          Optional.of(URI.create("https://tool.example/review")),
          Map.of("action", "review"));
  private static final String WHOLE_TEXT =
      "{\"reviewableStatus\":[\"Submitted\",\"Completed\"],\"label\":\"Look\","
          + "\"url\":\"https://tool.example/review\",\"custom\":{\"action\":\"review\"}}";

  private static String written(LineItemDetails details) throws JsonProcessingException {
    return JSON.readTree(GradeBookJson.write(details).toString())
        .path("submissionReview")
        .toString();
  }

  private static Optional<SubmissionReview> read(String review) throws JsonProcessingException {
    String item =
        "{\"id\":\"https://lms.example/1\",\"label\":\"x\",\"submissionReview\":" + review + "}";
    return GradeBookJson.lineItem(new Answer(JSON.readTree(item))).details().submissionReview();
  }

  @Test
  void column_without_it_says_nothing_of_it() throws JsonProcessingException {
    assertThat(GradeBookJson.write(COLUMN).has("submissionReview")).isFalse();
    assertThat(
            GradeBookJson.lineItem(new Answer(JSON.readTree("{\"id\":\"https://lms.example/1\"}"))))
        .extracting(item -> item.details().submissionReview())
        .isEqualTo(Optional.empty());
  }

  @Test
  void column_says_it_as_the_specification_spells_it() throws JsonProcessingException {
    assertThat(written(COLUMN.with(WHOLE))).isEqualTo(WHOLE_TEXT);
    assertThat(written(COLUMN.with(SubmissionReview.always()))).isEqualTo("{}");
  }

  @Test
  void link_of_a_selection_says_it_of_its_column() throws JsonProcessingException {
    ContentItem link =
        new ContentItem.ResourceLinkItem(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.of(COLUMN.with(WHOLE)));
    assertThat(JSON.valueToTree(ContentItemJson.write(link)).at("/lineItem/submissionReview"))
        .hasToString(WHOLE_TEXT);
  }

  @Test
  void what_a_platform_says_is_written_back_when_the_column_is_replaced()
      throws JsonProcessingException {
    assertThat(read(WHOLE_TEXT)).contains(WHOLE);
    assertThat(written(COLUMN.with(read(WHOLE_TEXT).orElseThrow()))).isEqualTo(WHOLE_TEXT);
  }

  @Test
  void what_cannot_be_read_counts_as_not_said() throws JsonProcessingException {
    assertThat(read("null")).isEmpty();
    assertThat(read("\"yes\"")).isEmpty();
    assertThat(
            read(
                "{\"reviewableStatus\":\"Submitted\",\"label\":[],\"url\":\"javascript:alert(1)\","
                    + "\"custom\":[\"x\"]}"))
        .contains(SubmissionReview.always());
    assertThat(read("{\"reviewableStatus\":[\"Maybe\",7,\"Started\"]}"))
        .map(SubmissionReview::reviewableStatus)
        .contains(List.of(ActivityProgress.STARTED));
  }
}
