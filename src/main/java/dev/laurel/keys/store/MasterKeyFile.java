package dev.laurel.keys.store;

import dev.laurel.keys.MasterKey;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The master key: LAUREL_SECRET, else a file in the data folder that only its owner may read and
 * that is made when there is none. Whoever loses it loses the private keys in the database.
 */
@Singleton
public class MasterKeyFile implements MasterKey {

  private static final System.Logger LOG = System.getLogger(MasterKeyFile.class.getName());
  private static final int LEAST_LENGTH = 16;

  private final byte[] key;

  @Inject
  public MasterKeyFile(Settings settings, Ids ids) {
    this.key =
        settings
            .secret()
            .map(MasterKeyFile::given)
            .orElseGet(() -> kept(settings.dataDir().resolve("laurel-secret.txt"), ids));
  }

  @Override
  public byte[] bytes() {
    return key.clone();
  }

  private static byte[] given(Secret secret) {
    byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_LENGTH) {
      throw new IllegalArgumentException(
          "LAUREL_SECRET is too short: at least " + LEAST_LENGTH + " characters, better 32");
    }
    return bytes;
  }

  private static byte[] kept(Path file, Ids ids) {
    try {
      makeIfAbsent(file, ids.newToken());
      byte[] bytes = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
      if (bytes.length < LEAST_LENGTH) {
        throw new IllegalStateException("The secret in " + file.getFileName() + " is broken");
      }
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot keep the secret in the data folder", failure);
    }
  }

  private static void makeIfAbsent(Path file, String secret) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "laurel-secret",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, secret);
      // A link appears whole or not at all, and never replaces what another node has made.
      Files.createLink(file, draft);
      LOG.log(Level.WARNING, "LAUREL_SECRET is not set: a secret was made in {0}", file);
    } catch (FileAlreadyExistsException another) {
      LOG.log(Level.DEBUG, "Another node has made the secret");
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
