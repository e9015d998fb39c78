package dev.laurel.story;

import static dev.laurel.story.EveryPageIT.learner;
import static dev.laurel.story.EveryPageIT.screen;
import static dev.laurel.story.EveryPageIT.step;
import static dev.laurel.story.EveryPageIT.teacher;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** The pages of the ways by which grades come into a course. */
final class SourceScreens {

  private final Cast cast;
  private final HandMarks hand;
  private final Senders senders;
  private final Uploads uploads;
  private final MirrorColumns mirrors;

  SourceScreens(Cast cast) {
    this.cast = cast;
    this.hand = new HandMarks(cast);
    this.senders = new Senders(cast);
    this.uploads = new Uploads(cast);
    this.mirrors = new MirrorColumns(cast);
  }

  List<DynamicTest> olderTools() {
    ToolShelf shelf = new ToolShelf(cast);
    return List.of(
        learner("tools-empty", cast.in("/tools")),
        teacher("older-tools-empty", shelf::opensList),
        screen("older-tools-mistakes", 422, () -> cast.teacher(), shelf::addsNonsense),
        teacher("older-tool-added", shelf::adds),
        step("a tool comes and goes", shelf::endsAnother),
        teacher("older-tools", shelf::opensList),
        teacher("older-tool", shelf::opensTool),
        screen("older-tool-mistakes", 422, () -> cast.teacher(), shelf::mistypesTheName),
        learner("tools", cast.in("/tools")),
        learner("open-tool", shelf::opensActivity));
  }

  List<DynamicTest> activityRecords() {
    return List.of(
        teacher("activity-records-empty", cast.in("/activity-records")),
        screen("activity-records-mistakes", 422, () -> cast.teacher(), senders::makesNothing),
        teacher("activity-records-made", senders::makesKey),
        step("records were sent and a key ended", senders::hasHistory),
        teacher("activity-records", cast.in("/activity-records")),
        teacher("activity-records-end", senders::asksToEnd));
  }

  List<DynamicTest> byHand() {
    return List.of(
        teacher("hand-empty", hand::opensList),
        screen("hand-mistakes", 422, () -> cast.teacher(), hand::addsNonsense),
        step("activities are added", hand::addsActivity),
        teacher("hand", hand::opensList),
        teacher("sheet-empty", hand::opensSheet),
        screen("sheet-mistakes", 422, () -> cast.teacher(), hand::marksNobody),
        step("a learner is marked", hand::marks),
        teacher("sheet", hand::opensSheet));
  }

  List<DynamicTest> uploading() {
    return List.of(
        teacher("import-empty", uploads::opensForm),
        screen("import-mistakes", 422, () -> cast.teacher(), uploads::sendsNonsense),
        teacher("import-choice", uploads::uploads),
        screen("import-choice-mistakes", 422, () -> cast.teacher(), uploads::choosesNonsense),
        teacher("import", uploads::opensForm),
        teacher("import-preview-nothing", uploads::looksAtNothing),
        teacher("import-preview", uploads::looks),
        teacher("import-running", uploads::confirms),
        teacher("import-done", uploads::looksAgain));
  }

  List<DynamicTest> mirrored() {
    return List.of(
        teacher("mirrors-empty", mirrors::opensList),
        screen("mirrors-mistakes", 422, () -> cast.teacher(), mirrors::asksForNonsense),
        step("a quiz is mirrored", mirrors::makes),
        teacher("mirror", mirrors::opens),
        teacher("mirror-checked", mirrors::checks),
        teacher("mirrors", mirrors::opensList));
  }
}
