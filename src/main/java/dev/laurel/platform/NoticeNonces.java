package dev.laurel.platform;

import java.time.Instant;

/** The nonces of notices that have come. */
public interface NoticeNonces {

  /**
   * Uses a nonce up within the present transaction.
   *
   * @param until how long it is remembered
   * @return false when it was used before
   */
  boolean use(String platformId, String nonce, Instant now, Instant until);
}
