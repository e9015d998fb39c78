package dev.laurel.demo;

import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that Laurel wrote as files because no mail server is set. */
@Singleton
public class Mailbox {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,200}\\.eml";
  private static final int MOST_SHOWN = 200;
  private static final long MOST_BYTES = 1024 * 1024;

  private final Path folder;

  @Inject
  Mailbox(Settings settings) {
    this.folder = settings.dataDir().resolve("mail");
  }

  /** The newest mails first. */
  public List<Mail> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> fileName(file).matches(NAME))
          .sorted(Comparator.comparing(Mailbox::changed).reversed())
          .limit(MOST_SHOWN)
          .flatMap(file -> mail(file).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The mail in the file of this name; no name leads out of the folder. */
  public Optional<Mail> find(String name) {
    return name.matches(NAME) ? mail(folder.resolve(name)) : Optional.empty();
  }

  private static Optional<Mail> mail(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      String source = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      MailText text = MailText.parse(source);
      return Optional.of(
          new Mail(
              fileName(file),
              text.header("to"),
              text.header("subject"),
              text.header("date"),
              text.text()));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private static long changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException goneMeanwhile) {
      return 0;
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * A mail, decoded.
   *
   * @param file the name of its file
   * @param text the part that people read
   */
  public record Mail(String file, String to, String subject, String date, String text) {}
}
