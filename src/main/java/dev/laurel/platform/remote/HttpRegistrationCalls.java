package dev.laurel.platform.remote;

import dev.laurel.lti.DynamicRegistration;
import dev.laurel.lti.PlatformConfiguration;
import dev.laurel.lti.RegistrationAnswer;
import dev.laurel.lti.RegistrationRequest;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegistrationCalls;
import dev.laurel.shared.OutgoingHttp;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Registers over the guarded client. The registration token goes to the host that the configuration
 * came from and to the registration endpoint that this configuration names, and nowhere else.
 */
@Singleton
public class HttpRegistrationCalls implements RegistrationCalls {

  private final OutgoingHttp http;

  @Inject
  public HttpRegistrationCalls(OutgoingHttp http) {
    this.http = http;
  }

  @Override
  public PlatformConfiguration configuration(URI address, Optional<String> token) {
    return client(address).configuration(address, token);
  }

  @Override
  public RegistrationAnswer register(
      PlatformConfiguration platform, RegistrationRequest request, Optional<String> token) {
    return client(platform.source(), platform.registrationEndpoint())
        .register(platform, request, token);
  }

  private DynamicRegistration client(URI... mayHaveToken) {
    Set<String> origins =
        Stream.of(mayHaveToken).map(PlatformOrigins::origin).collect(Collectors.toSet());
    return new DynamicRegistration(
        new HttpLti(http, uri -> origins.contains(PlatformOrigins.origin(uri))));
  }
}
