package dev.laurel.platform;

import java.net.URI;
import java.util.Optional;

/**
 * What an LMS brought along when it opened the registration page; nothing of it has been checked
 * but that the address is one.
 *
 * @param configuration `openid_configuration`
 * @param token `registration_token`
 * @param invitation the secret of an invitation
 */
public record RegistrationAsk(
    URI configuration, Optional<String> token, Optional<String> invitation) {

  @Override
  public String toString() {
    return "RegistrationAsk[" + configuration.getHost() + "]";
  }
}
