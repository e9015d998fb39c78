package dev.laurel.grading.records;

import dev.laurel.grading.Channel;

/** What a sender speaks. */
public enum Dialect {
  /** Caliper Analytics 1.1 or 1.2. */
  CALIPER(Channel.CALIPER, 401),
  /** xAPI 1.0.3 or 2.0 (IEEE 9274.1.1). */
  XAPI(Channel.XAPI, 403);

  private final Channel channel;
  private final int refusal;

  Dialect(Channel channel, int refusal) {
    this.channel = channel;
    this.refusal = refusal;
  }

  /** The channel of what is said in it. */
  public Channel channel() {
    return channel;
  }

  /** The status for a good key that is for something else (Caliper 1.2, HTTP responses). */
  int refusal() {
    return refusal;
  }
}
