package dev.laurel.platform;

import java.time.Instant;

/**
 * A consumer key that an LMS shared with this tool in LTI 1.1.
 *
 * @param platformId the registration of the same LMS in LTI 1.3
 * @param key the consumer key
 * @param sealedSecret its secret, sealed
 * @param createdAt when the operator entered it
 */
public record Consumer(String platformId, String key, String sealedSecret, Instant createdAt) {

  @Override
  public String toString() {
    return "Consumer[" + platformId + ", " + key + "]";
  }
}
