package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.laurel.achievement.Explanation.Compared;
import dev.laurel.achievement.Explanation.Gap;
import dev.laurel.achievement.Requirement.AllOf;
import dev.laurel.achievement.Requirement.AnyOf;
import dev.laurel.achievement.Requirement.ScoreAtLeast;
import dev.laurel.achievement.Verdict.CannotTell;
import dev.laurel.achievement.Verdict.Met;
import dev.laurel.achievement.Verdict.NotYet;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Score;
import dev.laurel.grading.Source;
import dev.laurel.grading.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant HEARD = Instant.parse("2026-11-23T13:05:00Z");

  private final Map<String, Standing> standings = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final StandingView view =
      new StandingView() {
        @Override
        public Optional<Standing> in(String itemId) {
          return Optional.ofNullable(standings.get(itemId));
        }

        @Override
        public boolean canBeRead(String itemId) {
          return !gone.contains(itemId);
        }
      };

  private void has(String itemId, String given, String maximum) {
    hold(itemId, Optional.of(new Score(new BigDecimal(given), new BigDecimal(maximum))));
  }

  private void hold(String itemId, Optional<Score> score) {
    hold(itemId, Finding.grade(score));
  }

  private void hold(String itemId, Finding finding) {
    standings.put(
        itemId,
        new Standing(
            "ada",
            itemId,
            finding,
            GRADED,
            HEARD,
            new Source(Channel.AGS_RESULT, "event", ""),
            "outcome-" + itemId));
  }

  private static ScoreAtLeast bar(String itemId, String percent) {
    return new ScoreAtLeast(itemId, new BigDecimal(percent), "Item " + itemId);
  }

  private static Compared compared(Verdict verdict) {
    return (Compared) verdict.why();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 100, 80, true",
    "79.999, 100, 80, false",
    "79.9999999999999999999999, 100, 80, false",
    "8, 10, 80, true",
    "0.8, 1, 80, true",
    "2, 3, 66.67, false",
    "2, 3, 66.66, true",
    "0, 10, 0, true",
    "-0.01, 10, 0, false",
    "105, 100, 100, true",
    "99.99, 100, 100, false",
    "80, 100, 80.5, false",
    "80.5, 100, 80.5, true"
  })
  void draws_the_bar_exactly(String given, String maximum, String percent, boolean met) {
    has("a", given, maximum);
    assertThat(bar("a", percent).check(view).isMet()).isEqualTo(met);
  }

  @Test
  void says_what_was_seen_what_was_needed_when_it_was_heard_and_how() {
    has("a", "72", "100");
    Verdict verdict = bar("a", "80").check(view);
    assertThat(verdict).isInstanceOf(NotYet.class);
    assertThat(compared(verdict).label()).isEqualTo("Item a");
    assertThat(compared(verdict).percentNeeded()).isEqualByComparingTo("80");
    Explanation.Observed seen = compared(verdict).observed().orElseThrow();
    assertThat(seen.percent()).isEqualByComparingTo("72");
    assertThat(seen.heardAt()).isEqualTo(HEARD);
    assertThat(seen.occurredAt()).isEqualTo(GRADED);
    assertThat(seen.channel()).isEqualTo(Channel.AGS_RESULT);
    assertThat(seen.outcomeId()).isEqualTo("outcome-a");
  }

  @Test
  void says_not_yet_when_nothing_was_reported() {
    Verdict verdict = bar("a", "0").check(view);
    assertThat(verdict).isInstanceOf(NotYet.class);
    assertThat(compared(verdict).gap()).isEqualTo(Gap.NO_RESULT);
  }

  @Test
  void says_not_yet_when_the_grade_was_taken_away() {
    hold("a", Optional.empty());
    assertThat(bar("a", "0").check(view)).isInstanceOf(NotYet.class);
    assertThat(compared(bar("a", "0").check(view)).gap()).isEqualTo(Gap.CLEARED);
  }

  @Test
  void a_hidden_grade_counts_for_nothing_and_looks_like_none() {
    hold("a", new Finding(Finding.Kind.SCORE, Finding.State.HIDDEN, Grades.points("100", "100")));
    assertThat(bar("a", "0").check(view)).isInstanceOf(NotYet.class);
    assertThat(compared(bar("a", "0").check(view)).gap()).isEqualTo(Gap.NO_RESULT);
    assertThat(compared(bar("a", "0").check(view)).observed()).isEmpty();
  }

  @Test
  void a_grade_that_is_still_to_come_counts_for_nothing_and_says_so() {
    hold("a", new Finding(Finding.Kind.SCORE, Finding.State.PENDING, Grades.points("90", "100")));
    assertThat(bar("a", "80").check(view)).isInstanceOf(NotYet.class);
    assertThat(compared(bar("a", "80").check(view)).gap()).isEqualTo(Gap.PENDING);
  }

  @Test
  void cannot_tell_of_an_item_that_is_gone_without_a_result() {
    gone.add("a");
    assertThat(bar("a", "80").check(view)).isInstanceOf(CannotTell.class);
    assertThat(compared(bar("a", "80").check(view)).gap()).isEqualTo(Gap.ITEM_GONE);
  }

  @Test
  void still_counts_a_result_of_an_item_that_is_gone() {
    gone.add("a");
    has("a", "90", "100");
    assertThat(bar("a", "80").check(view)).isInstanceOf(Met.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-10"})
  void cannot_tell_without_points_to_reach(String maximum) {
    has("a", "5", maximum);
    assertThat(bar("a", "0").check(view)).isInstanceOf(CannotTell.class);
    assertThat(compared(bar("a", "0").check(view)).gap()).isEqualTo(Gap.NO_MAXIMUM);
  }

  /** m met, n not yet, c cannot tell; one letter for each part. */
  @ParameterizedTest
  @CsvSource({
    "mm, Met, Met",
    "mn, NotYet, Met",
    "mc, CannotTell, Met",
    "nn, NotYet, NotYet",
    "nc, NotYet, CannotTell",
    "cc, CannotTell, CannotTell"
  })
  void combines_three_answers(String parts, String all, String any) {
    List<Requirement> requirements =
        parts.chars().mapToObj(letter -> part((char) letter, standings.size())).toList();
    assertThat(new AllOf(requirements).check(view).getClass().getSimpleName()).isEqualTo(all);
    assertThat(new AnyOf(requirements).check(view).getClass().getSimpleName()).isEqualTo(any);
  }

  private Requirement part(char letter, int number) {
    String item = letter + "-" + number;
    if (letter == 'c') {
      has(item, "1", "0");
    } else {
      has(item, letter == 'm' ? "90" : "10", "100");
    }
    return bar(item, "80");
  }

  @Test
  void looks_at_every_item_of_a_nested_rule() {
    Requirement rule =
        new AllOf(List.of(bar("a", "1"), new AnyOf(List.of(bar("b", "1"), bar("c", "1")))));
    assertThat(rule.itemIds()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(RequirementJson.read(RequirementJson.write(rule))).isEqualTo(rule);
  }

  @Test
  void refuses_a_rule_that_everybody_would_meet() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AllOf(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new AnyOf(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "100.01", "1000"})
  void refuses_what_is_no_percentage(String percent) {
    assertThatIllegalArgumentException().isThrownBy(() -> bar("a", percent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{\"v\":2,\"requirement\":{\"kind\":\"scoreAtLeast\"}}",
        "{\"v\":1,\"requirement\":{\"kind\":\"everybody\"}}",
        "{\"v\":1,\"requirement\":{\"kind\":\"scoreAtLeast\",\"item\":\"a\",\"label\":\"A\"}}",
        "{\"v\":1,\"requirement\":{\"kind\":\"allOf\",\"parts\":[]}}"
      })
  void refuses_to_read_a_rule_that_it_did_not_write(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> RequirementJson.read(json));
  }

  @Test
  void keeps_a_verdict_as_json_and_reads_it_back() {
    has("a", "79.999", "100");
    has("b", "1", "0");
    hold("c", Optional.empty());
    Requirement rule =
        new AnyOf(
            List.of(
                bar("a", "80"),
                new AllOf(List.of(bar("b", "50"), bar("c", "50"), bar("d", "50")))));
    Verdict verdict = rule.check(view);
    String json = VerdictJson.write(verdict);
    assertThat(VerdictJson.read(json)).isEqualTo(verdict);
    assertThat(VerdictJson.write(VerdictJson.read(json))).isEqualTo(json);
    assertThat(VerdictJson.write(rule.check(view))).as("same inputs, same bytes").isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{}",
        "{\"v\":9,\"verdict\":{\"is\":\"met\"}}",
        "{\"v\":1,\"verdict\":{\"is\":\"met\"}}",
        "{\"v\":1,\"verdict\":{\"is\":\"perhaps\",\"all\":[]}}"
      })
  void refuses_to_read_a_verdict_that_it_did_not_write(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerdictJson.read(json));
  }

  @Test
  void puts_a_rule_into_words() {
    Requirement rule = new AllOf(List.of(bar("a", "80"), bar("b", "50.5")));
    RuleSentence.Words words = (key, args) -> args.length == 0 ? key : key + List.of(args);
    assertThat(RuleSentence.of(rule, words))
        .isEqualTo(
            "achievement.rule.score[80, Item a] achievement.rule.and"
                + " achievement.rule.score[50.5, Item b]");
  }
}
