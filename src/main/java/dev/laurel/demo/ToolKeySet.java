package dev.laurel.demo;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.laurel.shared.OutgoingHttp;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The public keys of tools, fetched when first needed and once more when a key is unknown. */
@Singleton
class ToolKeySet {

  private static final int OK = 200;

  private final OutgoingHttp http;
  private final Map<String, JWKSet> known = new ConcurrentHashMap<>();

  @Inject
  ToolKeySet(OutgoingHttp http) {
    this.http = http;
  }

  /**
   * @throws IOException when the keys were never fetched and cannot be fetched now
   */
  Optional<RSAKey> find(Tool tool, String kid) throws IOException {
    String address = tool.registration().keySetUri();
    JWKSet cached = known.get(address);
    Optional<RSAKey> key = cached == null ? Optional.empty() : in(cached, kid);
    return key.isPresent() ? key : in(refetched(address, cached), kid);
  }

  private JWKSet refetched(String address, @Nullable JWKSet cached) throws IOException {
    try {
      JWKSet fetched = fetch(address);
      known.put(address, fetched);
      return fetched;
    } catch (IOException unreachable) {
      if (cached == null) {
        throw unreachable;
      }
      return cached;
    }
  }

  private JWKSet fetch(String address) throws IOException {
    OutgoingHttp.Response answer =
        http.send(OutgoingHttp.Request.get(uri(address), "application/json"));
    if (answer.status() != OK) {
      throw new IOException("The tool's keys answered " + answer.status());
    }
    try {
      return JWKSet.parse(answer.text());
    } catch (ParseException notKeys) {
      throw new IOException("The tool's keys cannot be read", notKeys);
    }
  }

  private static URI uri(String address) throws IOException {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException notUri) {
      throw new IOException("The address of the tool's keys is none", notUri);
    }
  }

  private static Optional<RSAKey> in(JWKSet set, String kid) {
    return set.getKeys().stream()
        .filter(key -> kid.equals(key.getKeyID()) && key instanceof RSAKey)
        .map(RSAKey.class::cast)
        .findFirst();
  }
}
