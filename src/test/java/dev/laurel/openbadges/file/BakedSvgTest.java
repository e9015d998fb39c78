package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BakedSvgTest {

  private static final String SIGNED =
      new String(CredentialsForTests.signed(CredentialsForTests.badge().build()).bytes(), UTF_8);
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\""
          + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">";

  @ParameterizedTest
  @ValueSource(strings = {"", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<!-- hello -->"})
  void a_badge_as_character_data_is_read_and_verifies(String before) {
    String svg =
        before
            + OPEN
            + "<openbadges:credential>\n<![CDATA["
            + SIGNED
            + "]]>\n</openbadges:credential><path d=\"M0 0\"/></svg>";

    BadgeFile file = BadgeFile.read(svg.getBytes(UTF_8));

    assertThat(file.container()).isEqualTo(Container.SVG);
    assertThat(CredentialsForTests.verifier().verify(file).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_jwt_in_the_attribute_is_read() {
    String svg =
        OPEN
            + "<openbadges:credential verify=\"eyJhbGciOiJub25lIn0."
            + "eyJAY29udGV4dCI6W10sInR5cGUiOlsiVmVyaWZpYWJsZUNyZWRlbnRpYWwiXX0.AA\"/></svg>";

    assertThat(BadgeFile.read(svg.getBytes(UTF_8))).isInstanceOf(BadgeFile.Enveloped.class);
  }

  @Test
  void an_element_of_another_namespace_is_no_badge() {
    String svg =
        "<svg xmlns:openbadges=\"http://openbadges.org\"><openbadges:credential>"
            + "{}</openbadges:credential></svg>";

    assertThat(reason(svg)).isEqualTo(NotABadge.Reason.NOTHING_BAKED);
  }

  @Test
  void two_badges_are_refused() {
    String one = "<openbadges:credential>{}</openbadges:credential>";

    assertThat(reason(OPEN + one + one + "</svg>")).isEqualTo(NotABadge.Reason.TWO_BADGES);
  }

  @Test
  void an_external_entity_is_never_read(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "{\"secret\":1}");
    String svg =
        "<!DOCTYPE svg [<!ENTITY xxe SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + OPEN
            + "<openbadges:credential>&xxe;</openbadges:credential></svg>";

    assertThat(reason(svg)).isEqualTo(NotABadge.Reason.BROKEN_SVG);
  }

  @Test
  void entities_that_multiply_are_never_expanded() {
    StringBuilder svg = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      svg.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    svg.append("]>")
        .append(OPEN)
        .append("<openbadges:credential>&a29;</openbadges:credential></svg>");

    assertThat(reason(svg.toString())).isEqualTo(NotABadge.Reason.BROKEN_SVG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:1/svg11.dtd\"><svg/>",
        "<svg",
        "<",
        "<svg>&nope;</svg>",
        "<svg><a></b></svg>"
      })
  void what_is_damaged_or_has_a_document_type_is_refused(String svg) {
    assertThat(reason(svg)).isEqualTo(NotABadge.Reason.BROKEN_SVG);
  }

  @Test
  void a_badge_with_elements_inside_is_refused() {
    assertThat(reason(OPEN + "<openbadges:credential><b/>{}</openbadges:credential></svg>"))
        .isEqualTo(NotABadge.Reason.BROKEN_SVG);
  }

  private static NotABadge.Reason reason(String svg) {
    return catchThrowableOfType(NotABadge.class, () -> BadgeFile.read(svg.getBytes(UTF_8)))
        .reason();
  }
}
