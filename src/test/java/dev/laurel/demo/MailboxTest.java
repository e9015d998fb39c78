package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.Mailbox.Mail;
import dev.laurel.shared.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  private static final String SIMPLE =
      "To: ana@university.example\nSubject: Your badge\nDate: Mon, 23 Nov 2026 14:13:24 +0000\n"
          + "\nWell done.\n";

  @TempDir Path data;
  private Mailbox mailbox;

  @BeforeEach
  void open() {
    mailbox =
        new Mailbox(
            new Settings(
                URI.create("http://localhost:8080"),
                data,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Settings.Poll(Duration.ofSeconds(1), Duration.ofHours(1))));
  }

  @Test
  void is_empty_before_the_first_mail() {
    assertThat(mailbox.list()).isEmpty();
  }

  @Test
  void reads_who_what_and_when() throws IOException {
    write("one.eml", SIMPLE, 1);

    assertThat(mailbox.list())
        .containsExactly(
            new Mail(
                "one.eml",
                "ana@university.example",
                "Your badge",
                "Mon, 23 Nov 2026 14:13:24 +0000",
                "Well done.\n"));
    assertThat(mailbox.find("one.eml")).contains(mailbox.list().get(0));
  }

  @Test
  void shows_the_newest_first() throws IOException {
    write("old.eml", SIMPLE, 1);
    write("new.eml", SIMPLE, 2);

    assertThat(mailbox.list()).extracting(Mail::file).containsExactly("new.eml", "old.eml");
  }

  @Test
  void shows_nothing_but_mails() throws IOException {
    write("note.txt", SIMPLE, 1);
    write(".hidden.eml", SIMPLE, 1);

    assertThat(mailbox.list()).isEmpty();
    assertThat(mailbox.find("note.txt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret.eml", "..\\secret.eml", "/etc/secret.eml", "", "a/b.eml", "gone.eml"})
  void no_name_leads_out_of_the_folder(String name) throws IOException {
    Files.writeString(data.resolve("secret.eml"), SIMPLE);
    write("one.eml", SIMPLE, 1);

    assertThat(mailbox.find(name)).isEmpty();
  }

  @Test
  void does_not_read_what_is_too_large_for_a_mail() throws IOException {
    write("large.eml", SIMPLE + "x".repeat(1024 * 1024), 1);

    assertThat(mailbox.list()).isEmpty();
  }

  private void write(String name, String text, int second) throws IOException {
    Path folder = Files.createDirectories(data.resolve("mail"));
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + second)));
  }
}
