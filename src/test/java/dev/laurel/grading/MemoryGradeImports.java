package dev.laurel.grading;

import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.GradeImport.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The uploaded gradebooks in memory; held to the same contract as the database. */
public final class MemoryGradeImports implements GradeImports {

  private final Map<String, GradeImport> byId = new TreeMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, Instant> due = new HashMap<>();
  private int reads;

  @Override
  public void add(GradeImport fresh, byte[] file, Instant keptUntil) {
    List.copyOf(byId.values()).stream()
        .filter(one -> one.isWaiting() && one.course().equals(fresh.course()))
        .filter(one -> one.uploadedBy().equals(fresh.uploadedBy()))
        .forEach(one -> remove(one.id(), State.WAITING));
    byId.put(fresh.id(), fresh);
    files.put(fresh.id(), file);
    due.put(fresh.id(), keptUntil);
  }

  @Override
  public Optional<GradeImport> of(Course course, String uploadedBy, String id) {
    return Optional.ofNullable(byId.get(id))
        .filter(one -> one.course().equals(course) && one.uploadedBy().equals(uploadedBy));
  }

  @Override
  public Optional<GradeImport> latest(Course course, String uploadedBy) {
    return byId.values().stream()
        .filter(one -> of(course, uploadedBy, one.id()).isPresent())
        .reduce((earlier, later) -> later);
  }

  @Override
  public Optional<byte[]> file(String id) {
    reads++;
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public void choose(String id, ImportChoice choice) {
    byId.computeIfPresent(
        id, (key, one) -> one.isWaiting() ? with(one, choice, one.progress()) : one);
  }

  @Override
  public boolean confirm(String id, ImportChoice choice, Instant now) {
    GradeImport one = byId.get(id);
    if (one == null || !one.isWaiting() || !one.choice().equals(Optional.of(choice))) {
      return false;
    }
    Progress before = one.progress();
    byId.put(id, with(one, choice, new Progress(State.CONFIRMED, before.rows(), 0, 0, 0)));
    due.put(id, now);
    return true;
  }

  @Override
  public Optional<GradeImport> claim(Instant now, Instant again) {
    Optional<GradeImport> one =
        byId.values().stream()
            .filter(any -> !due.getOrDefault(any.id(), Instant.MAX).isAfter(now))
            .min(Comparator.comparing((GradeImport any) -> due.get(any.id())));
    one.ifPresent(any -> due.put(any.id(), again));
    return one;
  }

  @Override
  public void advance(String id, Progress before, Progress now, Instant at) {
    GradeImport one = byId.get(id);
    if (one == null
        || one.progress().state() != State.CONFIRMED
        || one.progress().nextRow() != before.nextRow()) {
      return;
    }
    byId.put(id, with(one, one.choice().orElseThrow(), now));
    due.put(id, at);
    if (now.state() == State.DONE) {
      files.remove(id);
    }
  }

  @Override
  public void remove(String id, State seen) {
    GradeImport one = byId.get(id);
    if (one == null || one.progress().state() != seen) {
      return;
    }
    byId.remove(id);
    files.remove(id);
    due.remove(id);
  }

  /** How often somebody wanted to read a file. */
  int reads() {
    return reads;
  }

  private static GradeImport with(GradeImport one, ImportChoice choice, Progress progress) {
    return new GradeImport(
        one.id(), one.course(), one.uploadedBy(), one.file(), Optional.of(choice), progress);
  }
}
