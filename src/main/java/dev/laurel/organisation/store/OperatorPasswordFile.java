package dev.laurel.organisation.store;

import dev.laurel.organisation.OperatorPassword;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * LAUREL_OPERATOR_PASSWORD, else one that is made once and kept in the data folder, in a file that
 * only its owner may read. The log tells where the file is, never what it holds.
 */
@Singleton
public class OperatorPasswordFile implements OperatorPassword {

  private static final System.Logger LOG = System.getLogger(OperatorPasswordFile.class.getName());

  private final Secret password;

  @Inject
  public OperatorPasswordFile(Settings settings, Ids ids) {
    this.password =
        settings
            .operatorPassword()
            .orElseGet(() -> kept(settings.dataDir().resolve("operator-password.txt"), ids));
  }

  @Override
  public Secret secret() {
    return password;
  }

  private static Secret kept(Path file, Ids ids) {
    try {
      if (!Files.exists(file)) {
        make(file, ids.newToken().substring(0, 24));
      }
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        throw new IllegalStateException("The operator password in the data folder is empty");
      }
      return new Secret(text);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot keep the operator password", failure);
    }
  }

  private static void make(Path file, String password) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder,
            "operator-password",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, password + System.lineSeparator());
      Files.createLink(file, draft);
      LOG.log(Level.WARNING, "LAUREL_OPERATOR_PASSWORD is not set: one was made in {0}", file);
    } catch (FileAlreadyExistsException another) {
      LOG.log(Level.DEBUG, "Another node has made the operator password");
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
