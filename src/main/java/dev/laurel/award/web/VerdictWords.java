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
import java.util.stream.Collectors;

/** Verdicts in words: to the learner, and about a learner. */
public final class VerdictWords {

  private VerdictWords() {}

  /** The whole tree to the learner, for the explanation component. */
  public static List<Ui.Node> nodes(Ui ui, Verdict verdict) {
    return List.of(node(ui, verdict, "you"));
  }

  /** The whole tree about a learner, for those who teach. */
  public static List<Ui.Node> nodesAbout(Ui ui, Verdict verdict) {
    return List.of(node(ui, verdict, "they"));
  }

  private static Ui.Node node(Ui ui, Verdict verdict, String whom) {
    return new Ui.Node(
        answer(verdict), text(ui, verdict.why(), whom), parts(ui, verdict.why(), whom));
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

  private static List<Ui.Node> parts(Ui ui, Explanation why, String whom) {
    return switch (why) {
      case Compared compared -> List.of();
      case All all -> all.parts().stream().map(part -> node(ui, part, whom)).toList();
      case Any any -> any.parts().stream().map(part -> node(ui, part, whom)).toList();
    };
  }

  private static String text(Ui ui, Explanation why, String whom) {
    return switch (why) {
      case Compared compared -> compared(ui, compared, whom);
      case All all -> ui.text("award.why.all");
      case Any any -> ui.text("award.why.any");
    };
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
