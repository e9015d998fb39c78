package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.file.NotABadge.Reason;
import dev.laurel.openbadges.json.StrictJson;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeFileTest {

  private static final byte[] SIGNED =
      CredentialsForTests.signed(CredentialsForTests.badge().build()).bytes();

  static Stream<Arguments> refused() {
    String deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";
    String big = "{\"a\":\"" + "x".repeat(StrictJson.MAX_BYTES) + "\"}";
    byte[] png = Images.png();
    return Stream.of(
        Arguments.of(Reason.EMPTY, new byte[0]),
        Arguments.of(Reason.EMPTY, bytes(" \r\n\t ")),
        Arguments.of(Reason.TOO_LARGE, bytes(big)),
        Arguments.of(Reason.TOO_LARGE, new byte[BadgeFile.MAX_IMAGE_BYTES + 1]),
        Arguments.of(Reason.UNKNOWN_KIND, bytes("hello")),
        Arguments.of(Reason.UNKNOWN_KIND, bytes("a.b.c.d")),
        Arguments.of(Reason.UNKNOWN_KIND, bytes("GIF89a")),
        Arguments.of(Reason.UNKNOWN_KIND, bytes("%PDF-1.7")),
        Arguments.of(Reason.UNKNOWN_KIND, bytes("a.a.a")),
        Arguments.of(Reason.BROKEN_JSON, bytes("{\"type\":")),
        Arguments.of(Reason.BROKEN_JSON, bytes("eyJ.eyJ.eyJ")),
        Arguments.of(Reason.BROKEN_JSON, new byte[] {'{', '"', (byte) 0xff, '"', '}'}),
        Arguments.of(Reason.DUPLICATE_NAME, bytes("{\"type\":1,\"type\":2}")),
        Arguments.of(Reason.TOO_DEEP, bytes(deep)),
        Arguments.of(Reason.NOT_A_CREDENTIAL, bytes("{}")),
        Arguments.of(Reason.NOT_A_CREDENTIAL, bytes("[1]")),
        Arguments.of(Reason.NOT_A_CREDENTIAL, bytes(jwt("{\"sub\":\"1\"}"))),
        Arguments.of(
            Reason.OPEN_BADGES_2,
            bytes("{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\"}")),
        Arguments.of(Reason.BROKEN_PNG, Arrays.copyOf(png, png.length - 5)),
        Arguments.of(Reason.NOTHING_BAKED, png),
        Arguments.of(Reason.NOTHING_BAKED, bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        Arguments.of(Reason.TWO_BADGES, Images.png(Images.badge("{}"), Images.badge("{}"))),
        Arguments.of(Reason.BOMB, Images.png(Images.compressedBadge(new byte[50 << 20]))),
        Arguments.of(Reason.BROKEN_SVG, bytes("<svg><unclosed></svg>")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses_with_the_name_of_the_reason(Reason reason, byte[] file) {
    NotABadge refusal = catchThrowableOfType(NotABadge.class, () -> BadgeFile.read(file));

    assertThat(refusal).as("nothing was refused").isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessage(reason.sentence());
  }

  @Test
  void every_reason_has_a_failing_vector() {
    assertThat(refused().map(arguments -> (Reason) arguments.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Reason.class));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void every_reason_has_a_sentence_for_the_public(Reason reason) {
    assertThat(reason.sentence()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF"})
  void reads_json(String before) {
    BadgeFile file = BadgeFile.read(bytes(before + new String(SIGNED, UTF_8)));

    assertThat(file.container()).isEqualTo(Container.JSON);
    assertThat(file.credential().json()).isEqualTo(StrictJson.object(SIGNED));
  }

  @Test
  void reads_a_compact_jwt_with_white_space_around() {
    BadgeFile file = BadgeFile.read(bytes("\n" + jwt(new String(SIGNED, UTF_8)) + "\n"));

    assertThat(file).isInstanceOf(BadgeFile.Enveloped.class);
    assertThat(file.container()).isEqualTo(Container.JWT);
    assertThat(file.credential().json().path("id").asText()).isEqualTo(CredentialsForTests.BADGE);
  }

  @Test
  void a_jwt_is_taken_apart() {
    CompactJwt jwt = CompactJwt.parse(jwt("{\"a\":1}"));

    assertThat(jwt.header().path("alg").asText()).isEqualTo("none");
    assertThat(jwt.payload().path("a").asInt()).isEqualTo(1);
    assertThat(jwt.signature()).isEqualTo(bytes("sig"));
    assertThat(new String(jwt.signingInput(), UTF_8) + ".c2ln").isEqualTo(jwt.toString());
  }

  @Test
  void a_credential_taken_from_a_file_cannot_change_it() {
    BadgeFile file = BadgeFile.read(SIGNED);

    file.credential().json().put("name", "changed");

    assertThat(file.credential().json().path("name").asText()).isEqualTo("Statistics I");
  }

  private static String jwt(String payload) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString(bytes("{\"alg\":\"none\"}"))
        + "."
        + base64.encodeToString(bytes(payload))
        + ".c2ln";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
