package dev.laurel.notification.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.Attempt;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.Attempt.Later;
import dev.laurel.notification.Mail;
import dev.laurel.shared.Settings;
import dev.laurel.shared.Settings.Smtp;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JakartaMailsTest {

  private static final String ID = "019aa000-0000-7000-8000-000000000001";

  @TempDir Path data;

  private JakartaMails mails(Optional<Smtp> smtp) {
    return new JakartaMails(
        new Settings(
            URI.create("https://badges.example.org"),
            data,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            smtp,
            new Settings.Poll(Duration.ofSeconds(30), Duration.ofHours(1))));
  }

  private static Mail mail(String address, String name, String subject) {
    return new Mail(
        ID,
        address,
        name,
        "en",
        subject,
        "Hello,\n\nwell done.\n",
        "<p>Hello,</p>\n",
        Instant.parse("2026-11-23T10:20:30Z"));
  }

  private Path file() {
    return data.resolve("mail/award-" + ID + ".eml");
  }

  private MimeMessage written() throws Exception {
    try (InputStream in = Files.newInputStream(file())) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  @Test
  void the_file_is_exactly_this() throws IOException {
    mails(Optional.empty()).send(mail("ada@example.org", "Ada Lovelace", "You earned a badge"));
    String file = Files.readString(file(), UTF_8);
    assertThat(file.replaceFirst("Date: Mon, 23 Nov 2026 [^\r]*", "Date: then"))
        .isEqualTo(
            String.join(
                "\r\n",
                "Date: then",
                "From: Laurel <laurel@badges.example.org>",
                "To: Ada Lovelace <ada@example.org>",
                "Message-ID: <award-" + ID + "@badges.example.org>",
                "Subject: You earned a badge",
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; ",
                "\tboundary=laurel-" + ID,
                "Content-Language: en",
                "Auto-Submitted: auto-generated",
                "",
                "--laurel-" + ID,
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 7bit",
                "",
                "Hello,",
                "",
                "well done.",
                "",
                "--laurel-" + ID,
                "Content-Type: text/html; charset=UTF-8",
                "Content-Transfer-Encoding: 7bit",
                "",
                "<p>Hello,</p>",
                "",
                "--laurel-" + ID + "--",
                ""));
  }

  @Test
  void the_same_mail_again_is_the_same_file_with_the_same_id() throws IOException {
    JakartaMails mails = mails(Optional.empty());
    Mail mail = mail("ada@example.org", "Ada", "Hello");
    mails.send(mail);
    byte[] first = Files.readAllBytes(file());
    mails.send(mail);
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
    try (Stream<Path> files = Files.list(data.resolve("mail"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void names_in_any_script_survive() throws Exception {
    String name = "Zoë Müller-Łukasz 李小龍 عائشة 🏅";
    mails(Optional.empty()).send(mail("zoe@example.org", name, "Insignia «Ñandú» 🏅"));
    MimeMessage message = written();
    InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
    assertThat(to.getPersonal()).isEqualTo(name);
    assertThat(to.getAddress()).isEqualTo("zoe@example.org");
    assertThat(message.getSubject()).isEqualTo("Insignia «Ñandú» 🏅");
    assertThat(Files.readString(file(), UTF_8)).matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\r\nBcc: everybody@example.org",
        "Ada\nBcc: everybody@example.org",
        "Ada\rBcc: everybody@example.org",
        "Ada\u2028Bcc: everybody@example.org",
        "Ada\u0000\r\n\r\n<html>",
        "Ada\" <eve@example.org>, \"Eve",
        "Ada>, eve@example.org, <x"
      })
  void a_name_adds_neither_header_nor_recipient(String name) throws Exception {
    mails(Optional.empty()).send(mail("ada@example.org", name, "Badge " + name));
    MimeMessage message = written();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
    assertThat(to.getAddress()).isEqualTo("ada@example.org");
    assertThat(message.getSubject()).startsWith("Badge Ada");
    assertThat(((MimeMultipart) message.getContent()).getCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not an address",
        "ada@example.org, eve@example.org",
        "ada@example.org\r\nBcc: eve@example.org",
        "Ada <ada@example.org",
        "@example.org",
        ""
      })
  void an_address_that_is_none_ends_as_no_address(String address) {
    Attempt attempt = mails(Optional.empty()).send(mail(address, "Ada", "Hello"));
    assertThat(attempt)
        .isInstanceOfSatisfying(
            Ended.class, ended -> assertThat(ended.ending()).isEqualTo(Ending.NO_ADDRESS));
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_written_leads_to_another_try() throws IOException {
    Files.writeString(data.resolve("mail"), "a file is in the way");
    assertThat(mails(Optional.empty()).send(mail("ada@example.org", "Ada", "Hello")))
        .isInstanceOf(Later.class);
  }

  @Test
  void a_server_that_does_not_answer_leads_to_another_try() {
    Smtp nobody = new Smtp("127.0.0.1", 1, Optional.empty(), Optional.empty(), "l@x.org", false);
    assertThat(mails(Optional.of(nobody)).send(mail("ada@example.org", "Ada", "Hello")))
        .isInstanceOf(Later.class);
  }

  @Test
  void a_server_gets_the_mail() throws Exception {
    try (OneMailServer server = new OneMailServer("250 ok")) {
      assertThat(mails(smtp(server)).send(mail("ada@example.org", "Ada", "Hello")))
          .isEqualTo(Attempt.ended(Ending.DELIVERED));
      assertThat(server.heard())
          .contains("MAIL FROM:<laurel@badges.example.org>", "RCPT TO:<ada@example.org>")
          .contains("Message-ID: <award-" + ID + "@badges.example.org>");
    }
  }

  @Test
  void an_address_that_the_server_refuses_for_good_is_not_tried_again() throws Exception {
    try (OneMailServer server = new OneMailServer("550 no such user")) {
      assertThat(mails(smtp(server)).send(mail("ada@example.org", "Ada", "Hello")))
          .isInstanceOfSatisfying(
              Ended.class, ended -> assertThat(ended.ending()).isEqualTo(Ending.REFUSED));
    }
  }

  @Test
  void a_server_that_is_to_encrypt_and_does_not_gets_nothing() throws Exception {
    try (OneMailServer server = new OneMailServer("250 ok")) {
      Smtp secure =
          new Smtp("127.0.0.1", server.port(), Optional.empty(), Optional.empty(), "l@x.org", true);
      assertThat(mails(Optional.of(secure)).send(mail("ada@example.org", "Ada", "Hello")))
          .isInstanceOf(Later.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL FROM"));
    }
  }

  private static Optional<Smtp> smtp(OneMailServer server) {
    return Optional.of(
        new Smtp(
            "127.0.0.1",
            server.port(),
            Optional.empty(),
            Optional.empty(),
            "laurel@badges.example.org",
            false));
  }

  @Test
  void a_base_url_with_an_ip_address_gives_a_sender_that_is_an_address() {
    List<URI> bases = List.of(URI.create("http://127.0.0.1:8080"), URI.create("http://[::1]"));
    for (URI base : bases) {
      Settings settings =
          new Settings(
              base,
              data,
              true,
              true,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              new Settings.Poll(Duration.ofSeconds(30), Duration.ofHours(1)));
      assertThat(new JakartaMails(settings).send(mail("ada@example.org", "Ada", "Hello")))
          .isEqualTo(Attempt.ended(Ending.DELIVERED));
    }
  }
}
