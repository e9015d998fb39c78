package dev.laurel.award.web;

import dev.laurel.achievement.Explanation;
import dev.laurel.achievement.Explanation.All;
import dev.laurel.achievement.Explanation.Any;
import dev.laurel.achievement.Explanation.Compared;
import dev.laurel.achievement.Explanation.Observed;
import dev.laurel.achievement.Verdict;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verdicts in words: to the learner, and about a learner. */
public final class VerdictWords {

  private VerdictWords() {}

  /**
   * How the tree is told.
   *
   * @param whom to the learner ({@code you}) or about them ({@code they})
   * @param reasons what instructors said by hand, by the graded item's id
   */
  private record Telling(String whom, Map<String, String> reasons) {}

  /**
   * The whole tree to the learner, for the explanation component.
   *
   * @param reasons what instructors said by hand, by the graded item's id
   */
  public static List<Ui.Node> nodes(Ui ui, Verdict verdict, Map<String, String> reasons) {
    return List.of(node(ui, verdict, new Telling("you", reasons)));
  }

  /**
   * The whole tree about a learner, for those who teach.
   *
   * @param reasons what instructors said by hand, by the graded item's id
   */
  public static List<Ui.Node> nodesAbout(Ui ui, Verdict verdict, Map<String, String> reasons) {
    return List.of(node(ui, verdict, new Telling("they", reasons)));
  }

  private static Ui.Node node(Ui ui, Verdict verdict, Telling telling) {
    return new Ui.Node(
        answer(verdict), text(ui, verdict.why(), telling), parts(ui, verdict.why(), telling));
  }

  /** One line about a learner, for those who teach. */
  public static String line(Ui ui, Verdict verdict) {
    return switch (verdict.why()) {
      case Compared compared -> compared(ui, compared, "they");
      case All all -> lines(ui, all.parts());
      case Any any -> lines(ui, any.parts());
    };
  }

  private static String lines(Ui ui, List<Verdict> parts) {
    return parts.stream()
        .filter(part -> !part.isMet())
        .map(part -> line(ui, part))
        .collect(Collectors.joining(" "));
  }

  private static List<Ui.Node> parts(Ui ui, Explanation why, Telling telling) {
    return switch (why) {
      case Compared compared -> List.of();
      case All all -> all.parts().stream().map(part -> node(ui, part, telling)).toList();
      case Any any -> any.parts().stream().map(part -> node(ui, part, telling)).toList();
    };
  }

  private static String text(Ui ui, Explanation why, Telling telling) {
    return switch (why) {
      case Compared compared ->
          compared(ui, compared, telling.whom()) + reason(ui, compared, telling);
      case All all -> ui.text("award.why.all");
      case Any any -> ui.text("award.why.any");
    };
  }

  private static String reason(Ui ui, Compared compared, Telling telling) {
    return Optional.ofNullable(telling.reasons().get(compared.itemId()))
        .map(reason -> " " + ui.text("award.why.by-hand", reason))
        .orElse("");
  }

  private static String compared(Ui ui, Compared compared, String whom) {
    return compared
        .observed()
        .map(observed -> seen(ui, compared, observed, whom))
        .orElseGet(
            () ->
                ui.text(
                    "award.why." + whom + "." + gap(compared),
                    compared.label(),
                    compared.percentNeeded()));
  }

  private static String seen(Ui ui, Compared compared, Observed observed, String whom) {
    return ui.text(
        "award.why." + whom + ".seen",
        observed.percent(),
        compared.label(),
        compared.percentNeeded(),
        ui.relative(observed.heardAt()),
        ui.text("grading.channel." + observed.channel().name()));
  }

  private static String gap(Compared compared) {
    return compared.gap().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Ui.Answer answer(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Met met -> Ui.Answer.PASSED;
      case Verdict.NotYet notYet -> Ui.Answer.FAILED;
      case Verdict.CannotTell cannotTell -> Ui.Answer.UNKNOWN;
    };
  }
}
