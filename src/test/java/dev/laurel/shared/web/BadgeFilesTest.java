package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The badge images that come with Laurel. */
class BadgeFilesTest {

  static Stream<String> names() throws IOException {
    Properties index = new Properties();
    try (InputStream in = BadgeFilesTest.class.getResourceAsStream("/badges/index.properties")) {
      index.load(in);
    }
    return Stream.of(index.getProperty("names").split(","));
  }

  @Test
  void are_twelve() throws IOException {
    assertThat(names()).hasSize(12).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void are_png_of_512_pixels_with_transparent_corners_and_below_60_kb(String name)
      throws IOException {
    byte[] png = bytes(name + ".png");
    BufferedImage image = ImageIO.read(new java.io.ByteArrayInputStream(png));

    assertThat(png).hasSizeLessThan(60_000);
    assertThat(image.getWidth()).isEqualTo(512);
    assertThat(image.getHeight()).isEqualTo(512);
    assertThat(image.getRGB(2, 2) >>> 24).isZero();
    assertThat(image.getRGB(256, 256) >>> 24).isEqualTo(255);
  }

  @ParameterizedTest
  @MethodSource("names")
  void are_svg_that_runs_and_fetches_nothing(String name) throws IOException {
    String svg = new String(bytes(name + ".svg"), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .doesNotContain("<script", "href", "<image", "<text", "style=", "<!");
  }

  @ParameterizedTest
  @MethodSource("names")
  void have_words_in_every_language(String name) {
    for (Locale language : Messages.LANGUAGES) {
      assertThat(Messages.strict().knows(language, "shared.badge-image." + name)).isTrue();
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = BadgeFilesTest.class.getResourceAsStream("/badges/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
