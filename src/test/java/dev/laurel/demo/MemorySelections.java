package dev.laurel.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Selections} without a database. */
public final class MemorySelections implements Selections {

  private final Map<String, Selection> selections = new HashMap<>();

  @Override
  public void add(Selection selection) {
    selections.put(selection.id(), selection);
  }

  @Override
  public Optional<Selection> take(String id) {
    return Optional.ofNullable(selections.remove(id));
  }

  @Override
  public void forgetBefore(Instant time) {
    selections.values().removeIf(selection -> selection.madeAt().isBefore(time));
  }
}
