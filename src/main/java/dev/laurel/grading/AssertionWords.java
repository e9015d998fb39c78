package dev.laurel.grading;

import dev.laurel.lti.Check;

/** What is wrong with a client's assertion, for whoever writes the client. */
final class AssertionWords {

  private AssertionWords() {}

  static String of(Check check, String audience) {
    return switch (check) {
      case ALGORITHM -> "alg must be RS256, ES256 or EdDSA and fit the key that kid names";
      case KEY_ID -> "kid names no key of this client";
      case PLATFORM_KEYS_UNREACHABLE -> "the key set URL of this client cannot be read";
      case SIGNATURE -> "the signature does not fit the key that kid names";
      case ISSUER, SUBJECT -> "iss and sub must both be the client id";
      case AUDIENCE -> "aud must be " + audience;
      case EXPIRED -> "exp must be ahead, by five minutes at most";
      case NOT_BEFORE, ISSUED_AT -> "nbf and iat must not be ahead";
      case NONCE -> "jti must be a new id of 1 to 255 characters";
      default -> "client_assertion is not a signed JWT";
    };
  }
}
