package dev.laurel.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was noted, in memory, for tests; courses are known when a test says so. */
public final class MemoryCourseOrigins implements CourseOrigins {

  public final Set<String> launched = new HashSet<>();
  public final List<CopyNote> notes = new ArrayList<>();
  public final List<CourseCopy> waiting = new ArrayList<>();
  public int asked;

  @Override
  public Set<String> known(String deploymentRowId, Collection<String> platformContextIds) {
    asked++;
    Set<String> known = new HashSet<>(platformContextIds);
    known.retainAll(launched);
    return known;
  }

  @Override
  public void note(CopyNote note, Instant now) {
    notes.add(note);
  }

  @Override
  public List<CourseCopy> take(Instant now, Instant until, int limit) {
    return List.copyOf(waiting);
  }

  @Override
  public void done(String id) {
    waiting.removeIf(copy -> copy.id().equals(id));
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    notes.add(new CopyNote(id, "set aside", error, until.toString(), ""));
  }
}
