package dev.laurel.grading;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Where an outcome comes from; the same event of a channel is recorded once.
 *
 * @param channel how it was heard
 * @param eventId unique within the channel: 1 to 64 printable ASCII characters, so that every
 *     database orders it alike
 * @param rawHash SHA-256 of the message that brought it, 64 hex digits; empty when there is no
 *     message of its own, as for one of many results that were read together
 */
public record Source(Channel channel, String eventId, String rawHash) {

  /** An order that depends on nothing but the events; the greater of two at one moment holds. */
  static final Comparator<Source> ORDER =
      Comparator.comparing(Source::eventId).thenComparing(source -> source.channel().name());

  private static final Pattern EVENT_ID = Pattern.compile("[!-~]{1,64}");
  private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})?");

  /** Refuses what the ledger could not tell apart again. */
  public Source {
    if (!EVENT_ID.matcher(eventId).matches() || !HASH.matcher(rawHash).matches()) {
      throw new IllegalArgumentException("Not an event id, or not a hash");
    }
  }
}
