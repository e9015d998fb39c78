package dev.laurel.organisation.web;

import dev.laurel.keys.ToolKeyState;
import dev.laurel.keys.ToolKeyState.State;
import dev.laurel.shared.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the tool, for the operator.
 *
 * @param keys newest first
 * @param nextAt when the next one is announced by itself; absent when by hand only
 * @param keySet where LMSs find them
 * @param done what was just done: a key, empty for nothing
 */
public record KeysPage(
    List<ToolKeyState> keys, Optional<Instant> nextAt, String keySet, String done) {

  /** Whether the next key is waiting to sign. */
  public boolean isAnnounced() {
    return keys.stream().anyMatch(key -> key.state() == State.ANNOUNCED);
  }

  /** What a key does, as a key of messages. */
  public static String state(ToolKeyState key) {
    return "organisation.keys.state." + key.state().name().toLowerCase(Locale.ROOT);
  }

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("organisation.keys.done." + done)
        .filter(ui::knows)
        .map(ui::text)
        .orElse(null);
  }

  /** The sections of the operator. */
  public static List<Ui.Tab> tabs(Ui ui) {
    return List.of(
        new Ui.Tab(ui.text("platform.tab.platforms"), "/operator/platforms", false),
        new Ui.Tab(ui.text("organisation.keys.tab"), "/operator/keys", true),
        new Ui.Tab(ui.text("platform.tab.health"), "/operator/health", false));
  }
}
