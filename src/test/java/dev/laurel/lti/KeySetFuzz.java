package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** A platform's key set, and the key that a token would name. */
final class KeySetFuzz implements FuzzTarget {

  private static final URI JWKS = URI.create("https://platform.example/jwks");

  private final List<JsonNode> sound =
      List.of(
          Json.answer(new PlatformForTests().jwks()).orElseThrow(),
          Recorded.moodle("platform/jwks.json").get("body"));

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(set -> HostileJson.seed(set.toString())).toList();
  }

  @Override
  public void parse(Bytes in) throws IOException {
    String json = HostileJson.of(in, sound);
    new CachedPlatformKeys(uri -> json, PlatformForTests.CLOCK).find(JWKS, PlatformForTests.KID);
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(IOException.class);
  }
}
