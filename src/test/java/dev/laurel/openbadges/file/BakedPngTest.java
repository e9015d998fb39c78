package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.Verdict;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BakedPngTest {

  private static final byte[] SIGNED =
      CredentialsForTests.signed(CredentialsForTests.badge().build()).bytes();

  @Test
  void a_baked_badge_reads_back_byte_for_byte_and_verifies() {
    byte[] baked = PngBaker.bake(Images.plainPng(), SIGNED);

    assertThat(BakedPng.extract(baked)).isEqualTo(SIGNED);
    BadgeFile file = BadgeFile.read(baked);
    assertThat(file.container()).isEqualTo(Container.PNG);
    assertThat(CredentialsForTests.verifier().verify(file).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void the_picture_stays_as_it_was() throws IOException {
    byte[] plain = Images.plainPng();

    byte[] baked = PngBaker.bake(plain, SIGNED);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(baked));
    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xff8800);
    assertThat(PngChunk.read(baked).stream().filter(c -> !c.isText(PngBaker.KEYWORD)))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(PngChunk.read(plain));
  }

  @Test
  void the_chunk_is_uncompressed_and_stands_behind_the_header() {
    List<PngChunk> chunks = PngChunk.read(PngBaker.bake(Images.plainPng(), "{}".getBytes(UTF_8)));

    assertThat(chunks.get(0).type()).isEqualTo("IHDR");
    assertThat(chunks.get(1).type()).isEqualTo("iTXt");
    assertThat(new String(chunks.get(1).data(), ISO_8859_1))
        .isEqualTo("openbadgecredential\0\0\0\0\0{}");
  }

  @Test
  void a_badge_that_is_already_there_is_replaced() {
    byte[] once = PngBaker.bake(Images.plainPng(), "{\"old\":1}".getBytes(UTF_8));

    byte[] twice = PngBaker.bake(once, SIGNED);

    assertThat(twice).isEqualTo(PngBaker.bake(Images.plainPng(), SIGNED));
    assertThat(new String(twice, ISO_8859_1)).doesNotContain("old");
  }

  @Test
  void a_compressed_badge_is_read() {
    assertThat(BakedPng.extract(Images.png(Images.compressedBadge(SIGNED)))).isEqualTo(SIGNED);
  }

  @Test
  void language_and_translated_keyword_are_skipped() {
    PngChunk chunk =
        Images.iTXt("\0\0de\0Auszeichnung\0".getBytes(UTF_8), "{\"a\":1}".getBytes(UTF_8));

    assertThat(new String(BakedPng.extract(Images.png(chunk)), UTF_8)).isEqualTo("{\"a\":1}");
  }

  @Test
  void a_jwt_in_a_picture_is_read() {
    byte[] jwt =
        "eyJhbGciOiJub25lIn0.eyJAY29udGV4dCI6W10sInR5cGUiOlsiVmVyaWZpYWJsZUNyZWRlbnRpYWwiXX0.AA"
            .getBytes(UTF_8);

    BadgeFile file = BadgeFile.read(PngBaker.bake(Images.plainPng(), jwt));

    assertThat(file).isInstanceOf(BadgeFile.Enveloped.class);
    assertThat(file.container()).isEqualTo(Container.PNG);
  }

  @Test
  void one_changed_byte_of_a_chunk_is_noticed() {
    byte[] baked = PngBaker.bake(Images.plainPng(), SIGNED);
    baked[100] ^= 1;

    assertThatThrownBy(() -> BadgeFile.read(baked))
        .isInstanceOf(NotABadge.class)
        .extracting(thrown -> ((NotABadge) thrown).reason())
        .isEqualTo(NotABadge.Reason.BROKEN_PNG);
  }

  @Test
  void what_is_no_png_cannot_be_baked() {
    assertThat(
            catchThrowableOfType(
                    NotABadge.class, () -> PngBaker.bake("GIF89a".getBytes(UTF_8), SIGNED))
                .reason())
        .isEqualTo(NotABadge.Reason.BROKEN_PNG);
    assertThat(
            catchThrowableOfType(NotABadge.class, () -> PngBaker.bake(new byte[0], SIGNED))
                .reason())
        .isEqualTo(NotABadge.Reason.BROKEN_PNG);
  }

  @Test
  void a_chunk_that_claims_to_be_longer_than_the_file_is_refused() {
    byte[] png = Images.plainPng();
    png[8] = 0x7f;

    assertThatThrownBy(() -> BadgeFile.read(png)).isInstanceOf(NotABadge.class);
    png[8] = (byte) 0xff;
    assertThatThrownBy(() -> BadgeFile.read(png)).isInstanceOf(NotABadge.class);
  }

  @Test
  void a_chunk_without_its_ends_is_refused() {
    for (byte[] flags : new byte[][] {{}, {0}, {0, 0}, {0, 0, 'd', 'e'}}) {
      assertThatThrownBy(() -> BakedPng.extract(Images.png(Images.iTXt(flags, new byte[0]))))
          .isInstanceOf(NotABadge.class);
    }
  }

  @Test
  void a_damaged_compressed_badge_is_refused() {
    PngChunk chunk = Images.iTXt(new byte[] {1, 0, 0, 0}, "not zlib".getBytes(UTF_8));

    assertThatThrownBy(() -> BakedPng.extract(Images.png(chunk))).isInstanceOf(NotABadge.class);
  }

  /** Whatever happens to a file on its way, it is read or refused by name, never more. */
  @Test
  void random_damage_is_read_or_refused_by_name() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
    byte[] baked = PngBaker.bake(Images.plainPng(), "{\"a\":1}".getBytes(UTF_8));
    for (int round = 0; round < 5_000; round++) {
      byte[] damaged = Arrays.copyOf(baked, random.nextInt(1, baked.length + 1));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();

      Throwable thrown = catchThrowable(() -> BadgeFile.read(damaged));

      assertThat(thrown == null || thrown instanceof NotABadge).as("%s", thrown).isTrue();
    }
  }
}
