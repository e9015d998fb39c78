package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {

  @ParameterizedTest
  @CsvSource({
    "Your badge, Your badge",
    "=?UTF-8?Q?Well_done=2C_Ana_=C3=96zt=C3=BCrk?=, 'Well done, Ana Öztürk'",
    "=?utf-8?B?546L5bCP54eV?=, 王小燕",
    "=?UTF-8?Q?=D0=AE?= =?UTF-8?Q?=D0=BB=D0=B8=D1=8F?=, Юлия",
    "=?no-such-charset?Q?a=62c?=, abc",
    "=?broken, =?broken"
  })
  void decodes_the_words_of_a_header(String raw, String shown) {
    assertThat(MailText.parse("Subject: " + raw + "\n\n").header("subject")).isEqualTo(shown);
  }

  @Test
  void unfolds_a_header_that_goes_over_lines() {
    MailText mail = MailText.parse("Subject: Your\r\n badge\r\nTo: a@b\r\n\r\ntext");

    assertThat(mail.header("subject")).isEqualTo("Your badge");
    assertThat(mail.header("to")).isEqualTo("a@b");
    assertThat(mail.header("cc")).isEmpty();
  }

  @Test
  void joins_the_soft_line_breaks_of_quoted_printable() {
    MailText mail =
        MailText.parse(
            "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding:"
                + " quoted-printable\n\nhttp://localhost:8080/cour=\nses/1?a=3Db =C3=9C\n");

    assertThat(mail.text()).isEqualTo("http://localhost:8080/courses/1?a=b Ü\n");
  }

  @Test
  void decodes_base64_in_the_named_charset() {
    MailText mail =
        MailText.parse(
            "Content-Type: text/plain; charset=ISO-8859-1\nContent-Transfer-Encoding: base64\n\n"
                + "3A==\n");

    assertThat(mail.text()).isEqualTo("Ü");
  }

  @Test
  void leaves_plain_text_as_it_is() {
    assertThat(MailText.parse("To: a@b\n\nli=ne\n\nmore").text()).isEqualTo("li=ne\n\nmore");
  }

  @Test
  void takes_the_plain_part_of_several() {
    MailText mail =
        MailText.parse(
            """
            Content-Type: multipart/alternative; boundary="b1"

            preamble
            --b1
            Content-Type: text/html

            <p>no</p>
            --b1
            Content-Type: text/plain; charset=UTF-8

            yes
            --b1--
            """);

    assertThat(mail.text()).isEqualTo("yes");
  }

  @Test
  void looks_into_nested_parts() {
    MailText mail =
        MailText.parse(
            """
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain

            deep
            --inner--
            --outer
            Content-Type: image/png

            xx
            --outer--
            """);

    assertThat(mail.text()).isEqualTo("deep");
  }

  @Test
  void has_no_text_when_no_part_is_plain() {
    MailText mail =
        MailText.parse(
            "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n"
                + "Content-Type: text/html\n\n"
                + "<p>\n"
                + "--b--");

    assertThat(mail.text()).isEmpty();
  }

  @Test
  void a_mail_of_headers_only_has_no_text() {
    assertThat(MailText.parse("Subject: x").text()).isEmpty();
    assertThat(MailText.parse("").header("subject")).isEmpty();
  }
}
