package dev.laurel.platform.remote;

import dev.laurel.lti.CachedPlatformKeys;
import dev.laurel.lti.KeySetSource;
import dev.laurel.lti.PlatformKeys;
import dev.laurel.shared.OutgoingHttp;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/** Fetches the key sets of LMSs, and keeps them. */
@Singleton
public class PlatformKeySource implements KeySetSource {

  private final OutgoingHttp http;

  @Inject
  public PlatformKeySource(OutgoingHttp http) {
    this.http = http;
  }

  @Produces
  @Singleton
  static PlatformKeys keys(PlatformKeySource source, Clock clock) {
    return new CachedPlatformKeys(source, clock, Thread::startVirtualThread);
  }

  @Override
  public String fetch(URI jwksUri) throws IOException {
    OutgoingHttp.Response answer =
        http.send(OutgoingHttp.Request.get(jwksUri, "application/json, application/jwk-set+json"));
    if (answer.status() != 200) {
      throw new IOException("The key set of the platform answers " + answer.status());
    }
    return answer.text();
  }
}
