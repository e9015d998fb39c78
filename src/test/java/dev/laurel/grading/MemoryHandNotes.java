package dev.laurel.grading;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes in memory; held to the same contract as the database. */
public final class MemoryHandNotes implements HandNotes {

  private final Map<String, HandNote> byEvent = new LinkedHashMap<>();

  @Override
  public void keep(Collection<HandNote> notes) {
    notes.forEach(note -> byEvent.putIfAbsent(note.eventId(), note));
  }

  @Override
  public List<HandNote> of(Course course, Collection<String> eventIds) {
    return byEvent.values().stream()
        .filter(note -> note.course().equals(course) && eventIds.contains(note.eventId()))
        .sorted(Comparator.comparing(HandNote::saidAt).thenComparing(HandNote::eventId))
        .toList();
  }
}
