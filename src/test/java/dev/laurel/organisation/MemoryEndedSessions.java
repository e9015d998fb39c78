package dev.laurel.organisation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Ended sessions in memory. */
public final class MemoryEndedSessions implements EndedSessions {

  private final Map<String, Instant> ended = new HashMap<>();

  @Override
  public void end(String token, Instant now, Instant until) {
    ended.values().removeIf(time -> time.isBefore(now));
    ended.putIfAbsent(token, until);
  }

  @Override
  public boolean isEnded(String token) {
    return ended.containsKey(token);
  }
}
