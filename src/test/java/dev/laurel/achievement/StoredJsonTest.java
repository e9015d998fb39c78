package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.laurel.achievement.Requirement.AllOf;
import dev.laurel.achievement.Requirement.AnyOf;
import dev.laurel.achievement.Requirement.ScoreAtLeast;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and verdicts as they lie in databases: what was written once is read for ever. */
class StoredJsonTest {

  private static final String RULE =
      "{\"v\":1,\"requirement\":{\"kind\":\"allOf\",\"parts\":[{\"kind\":\"scoreAtLeast\","
          + "\"item\":\"i1\",\"percent\":\"80\",\"label\":\"Final\"},{\"kind\":\"anyOf\","
          + "\"parts\":[{\"kind\":\"scoreAtLeast\",\"item\":\"i2\",\"percent\":\"50.5\","
          + "\"label\":\"Übung „1“\"}]}]}}";

  private static final String VERDICT =
      "{\"v\":1,\"verdict\":{\"is\":\"notYet\",\"all\":[{\"is\":\"met\",\"compared\":{\"item\":"
          + "\"i1\",\"label\":\"Final\",\"percentNeeded\":\"80\",\"gap\":\"NONE\",\"observed\":{"
          + "\"score\":\"8.50\",\"maximum\":\"10\",\"occurredAt\":\"2026-11-23T13:00:00Z\","
          + "\"heardAt\":\"2026-11-23T13:05:00.123456Z\",\"channel\":\"AGS_RESULT\","
          + "\"outcome\":\"o1\"}}},{\"is\":\"cannotTell\",\"compared\":{\"item\":\"i2\","
          + "\"label\":\"Lab\",\"percentNeeded\":\"0\",\"gap\":\"ITEM_GONE\"}}]}}";

  @Test
  void a_rule_of_the_first_version_is_read_and_written_byte_by_byte() {
    Requirement rule = RequirementJson.read(RULE);
    assertThat(rule)
        .isEqualTo(
            new AllOf(
                List.of(
                    new ScoreAtLeast("i1", new BigDecimal("80"), "Final"),
                    new AnyOf(
                        List.of(new ScoreAtLeast("i2", new BigDecimal("50.5"), "Übung „1“"))))));
    assertThat(RequirementJson.write(rule)).isEqualTo(RULE);
  }

  @Test
  void a_verdict_of_the_first_version_is_read_and_written_byte_by_byte() {
    Verdict verdict = VerdictJson.read(VERDICT);
    assertThat(verdict).isInstanceOf(Verdict.NotYet.class);
    assertThat(VerdictJson.write(verdict)).isEqualTo(VERDICT);
  }

  @ParameterizedTest
  @CsvSource({"80, 80", "80.0, 80", "8E+1, 80", "0.50, 0.5", "0, 0", "0.00, 0", "100.00, 100"})
  void the_same_bar_is_always_the_same_text(String typed, String kept) {
    ScoreAtLeast bar = new ScoreAtLeast("i", new BigDecimal(typed), "L");
    assertThat(RequirementJson.write(bar)).contains("\"percent\":\"" + kept + "\"");
    assertThat(RequirementJson.read(RequirementJson.write(bar))).isEqualTo(bar);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"rule\"",
        "{\"v\":\"x\"}",
        "{\"v\":0,\"requirement\":{}}",
        "{\"v\":1}",
        "{\"v\":1,\"requirement\":[]}",
        "{\"v\":1,\"requirement\":{\"kind\":\"scoreAtLeast\",\"item\":\"i\",\"percent\":\"many\","
            + "\"label\":\"L\"}}",
        "{\"v\":1,\"requirement\":{\"kind\":\"scoreAtLeast\",\"item\":\"i\",\"percent\":\"101\","
            + "\"label\":\"L\"}}",
        "{\"v\":1,\"requirement\":{\"kind\":\"anyOf\"}}",
        "{\"v\":1,\"requirement\":{\"kind\":\"allOf\",\"parts\":[{\"kind\":\"\"}]}}"
      })
  void a_rule_that_was_tampered_with_is_never_read_as_an_easier_one(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> RequirementJson.read(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"v\":1,\"verdict\":{\"is\":\"met\",\"compared\":{}}}",
        "{\"v\":1,\"verdict\":{\"is\":\"met\",\"compared\":{\"item\":\"i\",\"label\":\"L\","
            + "\"percentNeeded\":\"80\",\"gap\":\"SOMETHING\"}}}",
        "{\"v\":1,\"verdict\":{\"is\":\"MET\",\"all\":[]}}",
        "{\"v\":1,\"verdict\":{\"is\":\"notYet\",\"all\":[{}]}}"
      })
  void a_verdict_that_was_tampered_with_is_not_believed(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerdictJson.read(json));
  }

  @Test
  void labels_of_an_lms_cannot_break_out_of_the_text() {
    String label = "\"},{\"kind\":\"anyOf\\\"\n\u2028";
    ScoreAtLeast bar = new ScoreAtLeast("i", BigDecimal.TEN, label);
    assertThat(RequirementJson.read(RequirementJson.write(bar))).isEqualTo(bar);
  }
}
