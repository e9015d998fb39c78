package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.HandNotes;
import dev.laurel.grading.MemoryHandNotes;
import dev.laurel.testing.Databases;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every store of notes, held by memory, H2 and MariaDB alike. */
class HandNotesContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  private final Course course = new Course(id(), id());

  private static String id() {
    return UUID.randomUUID().toString();
  }

  /** One store; each call is a transaction. */
  record Store(String name, Function<Function<HandNotes, List<HandNote>>, List<HandNote>> run) {
    void keep(HandNote... notes) {
      run.apply(
          store -> {
            store.keep(List.of(notes));
            return List.of();
          });
    }

    List<HandNote> of(Course course, String... events) {
      return run.apply(store -> store.of(course, List.of(events)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Store> stores() {
    MemoryHandNotes memory = new MemoryHandNotes();
    return Stream.concat(
        Stream.of(new Store("MEMORY", work -> work.apply(memory))),
        Stream.of(Databases.values())
            .map(
                db ->
                    new Store(db.name(), work -> db.call(em -> work.apply(new JpaHandNotes(em))))));
  }

  private HandNote note(String reason, Instant at) {
    String event = (id() + id()).replace("-", "");
    return new HandNote(event, course, id(), id(), id(), reason, at);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void returns_a_note_as_it_was_kept(Store store) {
    HandNote note = note("Gesehen – 期末 🏅\n<b>zwei</b> Zeilen", NOW);
    store.keep(note);
    assertThat(store.of(course, note.eventId(), "unknown")).containsExactly(note);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void keeps_a_reason_of_the_longest_kind_whole(Store store) {
    HandNote note = note("🏅".repeat(HandNote.LONGEST_REASON), NOW);
    store.keep(note);
    assertThat(store.of(course, note.eventId())).containsExactly(note);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void the_first_note_of_an_event_stays(Store store) {
    HandNote first = note("First", NOW);
    HandNote again =
        new HandNote(
            first.eventId(),
            course,
            first.itemId(),
            first.learnerId(),
            id(),
            "Again",
            NOW.plusSeconds(1));
    HandNote other = note("Other", NOW);
    store.keep(first);
    store.keep(again, other);
    assertThat(store.of(course, first.eventId())).containsExactly(first);
    assertThat(store.of(course, other.eventId())).containsExactly(other);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void tells_in_the_order_in_which_it_was_said(Store store) {
    HandNote later = note("Later", NOW.plusNanos(1_000));
    HandNote earlier = note("Earlier", NOW);
    store.keep(later, earlier);
    assertThat(store.of(course, later.eventId(), earlier.eventId()))
        .containsExactly(earlier, later);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void another_course_or_tenant_reads_nothing(Store store) {
    HandNote note = note("Ours", NOW);
    store.keep(note);
    assertThat(store.of(new Course(course.tenantId(), id()), note.eventId())).isEmpty();
    assertThat(store.of(new Course(id(), course.contextId()), note.eventId())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void nothing_is_asked_and_kept_for_nothing(Store store) {
    store.keep();
    assertThat(store.of(course)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void many_notes_are_one_statement(Databases db) {
    HandNote[] many =
        IntStream.range(0, 400).mapToObj(i -> note("Note " + i, NOW)).toArray(HandNote[]::new);
    long before = db.statements();
    db.run(em -> new JpaHandNotes(em).keep(List.of(many)));
    assertThat(db.statements() - before).isEqualTo(1);
  }
}
