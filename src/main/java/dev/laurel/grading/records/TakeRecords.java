package dev.laurel.grading.records;

import dev.laurel.grading.Digest;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.records.Heard.Told;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what a sender sends: all of it, or nothing when a part is not what it must be. */
@Singleton
public class TakeRecords {

  /** Events or statements that one message may have. */
  public static final int MOST = 500;

  private final KeepActivities activities;
  private final StatementMarks marks;
  private final WriteRecords writeRecords;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public TakeRecords(
      KeepActivities activities,
      StatementMarks marks,
      WriteRecords writeRecords,
      Ids ids,
      Clock clock) {
    this.activities = activities;
    this.marks = marks;
    this.writeRecords = writeRecords;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param text an envelope of Caliper
   * @throws Problem 400 or 422, which says what is wrong; 409 for too many activities
   */
  public void caliper(SenderKey key, String text) {
    List<Heard> heard = CaliperEnvelope.read(text, key.naming());
    take(key, Dialect.CALIPER, text, heard, Map.of());
  }

  /**
   * @param text one statement of xAPI or a list of them
   * @param statementId the id that the address says, for one statement only
   * @return the ids of all, in their order
   * @throws Problem 400, which says what is wrong; 409 for a statement that is known with another
   *     content, or for too many activities
   */
  public List<String> xapi(SenderKey key, String text, Optional<String> statementId) {
    List<Heard> heard =
        new XapiStatements(key.naming(), clock.instant(), ids::newId).read(text, statementId);
    take(key, Dialect.XAPI, text, heard, known(key, heard));
    return heard.stream().map(Heard::id).toList();
  }

  /**
   * @throws Problem 400, when a message has too many parts
   */
  static void requireFew(int parts) {
    if (parts > MOST) {
      throw Problem.of(400, "record-many", "too many events or statements", MOST);
    }
  }

  private Map<String, StatementMark> known(SenderKey key, List<Heard> heard) {
    Map<String, StatementMark> known = new HashMap<>();
    marks
        .of(heard.stream().map(one -> StatementKeys.of(key.course(), one.id())).toList())
        .forEach(mark -> known.put(mark.key(), mark));
    StatementMark.requireSame(key.course(), heard, known);
    return known;
  }

  private void take(
      SenderKey key,
      Dialect dialect,
      String text,
      List<Heard> heard,
      Map<String, StatementMark> known) {
    List<Heard> fresh =
        heard.stream()
            .filter(one -> !known.containsKey(StatementKeys.of(key.course(), one.id())))
            .toList();
    List<Told> told = fresh.stream().filter(Told.class::isInstance).map(Told.class::cast).toList();
    Map<String, GradedItem> items =
        told.isEmpty()
            ? Map.of()
            : activities.of(key.course(), dialect, key.naming().language(), told);
    writeRecords.write(new WriteRecords.Batch(key, dialect, Digest.sha256(text), fresh, items));
  }
}
