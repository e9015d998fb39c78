package dev.laurel.demo;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.laurel.shared.OutgoingHttp;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tool's public keys, fetched when first needed and once more when a key is unknown. */
@Singleton
class ToolKeySet {

  private static final int OK = 200;

  private final DemoSite site;
  private final OutgoingHttp http;
  private volatile @Nullable JWKSet known;

  @Inject
  ToolKeySet(DemoSite site, OutgoingHttp http) {
    this.site = site;
    this.http = http;
  }

  /**
   * @throws IOException when the keys were never fetched and cannot be fetched now
   */
  Optional<RSAKey> find(String kid) throws IOException {
    JWKSet cached = known;
    Optional<RSAKey> key = cached == null ? Optional.empty() : in(cached, kid);
    return key.isPresent() ? key : in(refetched(cached), kid);
  }

  private JWKSet refetched(@Nullable JWKSet cached) throws IOException {
    try {
      JWKSet fetched = fetch();
      known = fetched;
      return fetched;
    } catch (IOException unreachable) {
      if (cached == null) {
        throw unreachable;
      }
      return cached;
    }
  }

  private JWKSet fetch() throws IOException {
    URI address = URI.create(site.toolUrl("/lti/jwks.json"));
    OutgoingHttp.Response answer = http.send(OutgoingHttp.Request.get(address, "application/json"));
    if (answer.status() != OK) {
      throw new IOException("The tool's keys answered " + answer.status());
    }
    try {
      return JWKSet.parse(answer.text());
    } catch (ParseException notKeys) {
      throw new IOException("The tool's keys cannot be read", notKeys);
    }
  }

  private static Optional<RSAKey> in(JWKSet set, String kid) {
    return set.getKeys().stream()
        .filter(key -> kid.equals(key.getKeyID()) && key instanceof RSAKey)
        .map(RSAKey.class::cast)
        .findFirst();
  }
}
