package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.laurel.achievement.Explanation;
import dev.laurel.achievement.Explanation.All;
import dev.laurel.achievement.Explanation.Any;
import dev.laurel.achievement.Explanation.Compared;
import dev.laurel.achievement.Explanation.Gap;
import dev.laurel.achievement.Explanation.Observed;
import dev.laurel.achievement.Verdict;
import dev.laurel.achievement.Verdict.CannotTell;
import dev.laurel.achievement.Verdict.Met;
import dev.laurel.achievement.Verdict.NotYet;
import dev.laurel.grading.Channel;
import dev.laurel.shared.web.AssetsResource;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.Ui;
import dev.laurel.testing.Doors;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Why somebody has a badge or not, in words that hold for them. */
class VerdictWordsTest {

  private static Ui ui(Locale language) {
    return new Ui(
        Messages.strict(),
        new AssetsResource(),
        new Ui.Person(language, ZoneOffset.UTC, "auto", "/", "id"),
        Doors.NOW);
  }

  private static final Ui ENGLISH = ui(Locale.ENGLISH);

  private static Observed observed(String score, Channel channel) {
    return new Observed(
        new BigDecimal(score),
        new BigDecimal("100"),
        Doors.NOW.minus(Duration.ofDays(3)),
        Doors.NOW.minus(Duration.ofHours(2)),
        channel,
        "outcome");
  }

  private static Explanation seen(String label, String score, Channel channel) {
    return new Compared(
        "item", label, new BigDecimal("80"), Optional.of(observed(score, channel)), Gap.NONE);
  }

  private static Verdict missing(String label, Gap gap) {
    Explanation why = new Compared("item", label, new BigDecimal("80"), Optional.empty(), gap);
    return gap == Gap.ITEM_GONE || gap == Gap.NO_MAXIMUM ? new CannotTell(why) : new NotYet(why);
  }

  static Stream<Arguments> everyGap() {
    return Messages.LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.of(Gap.values())
                    .filter(gap -> gap != Gap.NONE)
                    .map(gap -> Arguments.of(language, gap)));
  }

  @ParameterizedTest
  @MethodSource("everyGap")
  void every_gap_is_told_to_the_learner_and_about_them_with_the_name_of_the_activity(
      Locale language, Gap gap) {
    Verdict verdict = missing("Quiz’s “1” {0}", gap);
    String mine = VerdictWords.nodes(ui(language), verdict, java.util.Map.of()).getFirst().text();
    String theirs =
        VerdictWords.nodesAbout(ui(language), verdict, java.util.Map.of()).getFirst().text();
    assertThat(List.of(mine, theirs, VerdictWords.line(ui(language), verdict)))
        .allMatch(text -> text.contains("Quiz’s “1” {0}"))
        .noneMatch(text -> text.contains("{1}"));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void what_was_seen_is_told_with_its_score_its_age_and_the_way_it_came(Channel channel) {
    assumeThat(ENGLISH.knows("grading.channel." + channel.name())).as("has a door").isTrue();
    Verdict verdict = new NotYet(seen("Final", "72.5", channel));
    for (Locale language : Messages.LANGUAGES) {
      String text = VerdictWords.nodes(ui(language), verdict, java.util.Map.of()).getFirst().text();
      String score = language.equals(Locale.ENGLISH) ? "72.5" : "72,5";
      assertThat(text)
          .contains("Final", score, "80", "2")
          .contains(Messages.strict().text(language, "grading.channel." + channel.name()));
    }
  }

  @Test
  void a_score_just_below_the_bar_is_never_rounded_up_to_it() {
    Verdict verdict = new NotYet(seen("Final", "79.999", Channel.AGS_RESULT));
    assertThat(VerdictWords.line(ENGLISH, verdict)).contains("79.99").doesNotContain("80 % in");
  }

  @Test
  void three_answers_have_three_signs() {
    assertThat(
            Stream.of(
                    new Met(seen("a", "90", Channel.AGS_RESULT)),
                    missing("a", Gap.NO_RESULT),
                    missing("a", Gap.ITEM_GONE))
                .map(
                    verdict ->
                        VerdictWords.nodes(ENGLISH, verdict, java.util.Map.of())
                            .getFirst()
                            .answer()))
        .containsExactly(Ui.Answer.PASSED, Ui.Answer.FAILED, Ui.Answer.UNKNOWN);
  }

  @Test
  void a_rule_of_parts_is_shown_as_a_tree_and_each_part_keeps_its_own_answer() {
    Verdict met = new Met(seen("Essay", "90", Channel.AGS_RESULT));
    Verdict open = missing("Quiz", Gap.NO_RESULT);
    Verdict either = new Met(new Any(List.of(met, open)));
    Verdict both = new NotYet(new All(List.of(either, open)));
    Ui.Node root = VerdictWords.nodes(ENGLISH, both, java.util.Map.of()).getFirst();
    assertThat(root.answer()).isEqualTo(Ui.Answer.FAILED);
    assertThat(root.parts())
        .extracting(Ui.Node::answer)
        .containsExactly(Ui.Answer.PASSED, Ui.Answer.FAILED);
    assertThat(root.parts().getFirst().parts())
        .extracting(Ui.Node::text)
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(root.parts().getLast().parts()).isEmpty();
    assertThat(root.text()).isNotEqualTo(root.parts().getFirst().text());
  }

  @Test
  void the_short_line_names_what_is_missing_and_leaves_out_what_is_done() {
    Verdict met = new Met(seen("Essay", "90", Channel.AGS_RESULT));
    Verdict both =
        new NotYet(
            new All(List.of(met, missing("Quiz", Gap.NO_RESULT), missing("Lab", Gap.CLEARED))));
    assertThat(VerdictWords.line(ENGLISH, both)).contains("Quiz", "Lab").doesNotContain("Essay");
    assertThat(VerdictWords.line(ENGLISH, new Met(new Any(List.of(met))))).isEmpty();
  }

  @Test
  void german_says_du_to_the_learner_and_speaks_of_them_otherwise() {
    Ui german = ui(Locale.GERMAN);
    for (Gap gap : Gap.values()) {
      if (gap != Gap.NONE) {
        Verdict verdict = missing("Quiz", gap);
        assertThat(VerdictWords.nodesAbout(german, verdict, java.util.Map.of()).getFirst().text())
            .as(gap.name())
            .doesNotContainPattern("\\b(du|dein|deine|dir|dich)\\b");
      }
    }
    Verdict low = new NotYet(seen("Quiz", "10", Channel.AGS_RESULT));
    assertThat(VerdictWords.nodes(german, low, java.util.Map.of()).getFirst().text())
        .containsPattern("(?i)\\bdu\\b");
  }
}
