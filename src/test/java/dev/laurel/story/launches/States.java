package dev.laurel.story.launches;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.keys.Sealing;
import dev.laurel.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** States as only the server itself could write them, for what takes too long to wait for. */
final class States {

  private static final String PURPOSE = "login-state";
  private static final ObjectMapper JSON = new ObjectMapper();

  private States() {}

  /** The same state, ten minutes later. */
  static String expired(String state) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(sealing().open(PURPOSE, state));
      if (!json.has("e")) {
        throw new IllegalStateException("The state no longer says in `e` when it expires");
      }
      json.put("e", Instant.now().getEpochSecond() - 1);
      return sealing().seal(PURPOSE, JSON.writeValueAsBytes(json));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same content, as if it were something else that Laurel seals. */
  static String sealedForSomethingElse(String state) {
    return sealing().seal("tool-key", sealing().open(PURPOSE, state));
  }

  private static Sealing sealing() {
    Path data = Path.of(System.getProperty("laurel.data.dir", "data"));
    return new Sealing(() -> secret(data), new Ids(Clock.systemUTC()));
  }

  private static byte[] secret(Path data) {
    try {
      return Files.readString(data.resolve("laurel-secret.txt")).strip().getBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
