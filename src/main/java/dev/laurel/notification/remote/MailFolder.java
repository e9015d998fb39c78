package dev.laurel.notification.remote;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Mails as `.eml` files, for a machine without a mail server. A file appears whole or not at all,
 * and the same mail again replaces itself.
 */
final class MailFolder implements MailCarrier {

  private final Path folder;

  MailFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public void carry(MimeMessage message, String id) throws MessagingException, IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "mail", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        message.writeTo(out);
      }
      Files.move(
          part,
          folder.resolve("award-" + id + ".eml"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
