package dev.laurel.grading.web.imports;

import dev.laurel.grading.GradeImport;
import dev.laurel.grading.ImportPreview;
import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.PreviewImport;
import dev.laurel.grading.Score;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would come of an import.
 *
 * @param one the upload
 * @param course the title of the course
 * @param preview what would come of it
 * @param page of the lines that are shown, from 0
 * @param stale whether another choice was made than the one that was confirmed
 * @param wrong what was typed as the time of the export, when it cannot be that
 */
public record PreviewPage(
    GradeImport one,
    String course,
    ImportPreview preview,
    int page,
    boolean stale,
    Optional<String> wrong) {

  static PreviewPage of(
      GradeImport one, String course, ImportPreview preview, int page, boolean stale) {
    return new PreviewPage(one, course, preview, page, stale, Optional.empty());
  }

  static PreviewPage wrong(GradeImport one, String course, ImportPreview preview, String typed) {
    return new PreviewPage(one, course, preview, 0, false, Optional.of(typed));
  }

  public String contextId() {
    return one.course().contextId();
  }

  public String base() {
    return ImportVisit.address(contextId()) + "/" + one.id();
  }

  /** Which fates there are. */
  public List<Fate> fates() {
    return Arrays.stream(Fate.values()).filter(fate -> preview.count(fate) > 0).toList();
  }

  public String href(Fate fate, int wanted) {
    String shown = fate.name().toLowerCase(Locale.ROOT);
    return base() + "/preview?show=" + shown + "&page=" + wanted;
  }

  /** How many pages the lines take that are shown. */
  public int pages() {
    return Math.ceilDiv(preview.count(preview.shown()), PreviewImport.PAGE);
  }

  /** Whether anything would be recorded. */
  public boolean saysSomething() {
    return preview.saysSomething(keepsUnknown());
  }

  /** Why nothing would be recorded, as the end of a key. */
  public String whyNothing() {
    List<Fate> fates = fates();
    if (!fates.contains(Fate.OLDER)) {
      return "why";
    }
    return fates.size() == 1 ? "older" : "mixed";
  }

  public boolean keepsUnknown() {
    return one.choice().orElseThrow().keepUnknown();
  }

  /** When the file was exported, in the field for it. */
  public String exported(Ui ui) {
    return wrong.orElseGet(() -> shown(ui));
  }

  /** What stands in that field when nobody types. */
  public String shown(Ui ui) {
    return ui.local(preview.exported().at());
  }

  /** What is wrong with it; null when nothing is. */
  public @Nullable String mistake(Ui ui) {
    return FieldMistake.of(ui, mistakes(ui), "exported");
  }

  /** What has to be corrected. */
  public List<Ui.Mistake> allMistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes(ui));
  }

  private List<FieldMistake> mistakes(Ui ui) {
    return wrong.stream()
        .map(typed -> ui.exact(one.file().uploadedAt()))
        .map(most -> new FieldMistake("exported", "grading.import.wrong.exported", List.of(most)))
        .toList();
  }

  /** What the form confirms. */
  public String seen() {
    return one.choice().orElseThrow().text();
  }

  /** What becomes of a cell or row, in words. */
  public String words(Ui ui, ImportPreview.Line line) {
    return line.cell()
        .map(cell -> words(ui, cell))
        .orElseGet(() -> ui.text("grading.import.why." + why(preview.shown())));
  }

  private String why(Fate fate) {
    return fate == Fate.UNKNOWN ? fate + (keepsUnknown() ? ".kept" : ".skipped") : fate.name();
  }

  private String words(Ui ui, ImportPreview.Cell cell) {
    return Stream.concat(
            cell.wrong().map(reason -> ui.text("grading.import.invalid." + reason)).stream(),
            cell.before().map(score -> ui.text(before(), points(ui, score))).stream())
        .findFirst()
        .orElseGet(() -> ui.text("grading.import.why." + preview.shown()));
  }

  private String before() {
    return preview.shown() == Fate.OLDER ? "grading.import.before.newer" : "grading.import.before";
  }

  private static String points(Ui ui, Score score) {
    return ui.text("grading.import.points", score.given(), score.maximum());
  }
}
