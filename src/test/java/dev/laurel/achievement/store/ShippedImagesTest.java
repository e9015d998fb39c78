package dev.laurel.achievement.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.BadgeImages.BadgeImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShippedImagesTest {

  private final ShippedImages images = new ShippedImages();

  @Test
  void ships_square_images_of_512_pixels_with_a_transparent_ground() throws IOException {
    assertThat(images.all()).hasSizeGreaterThan(5);
    for (BadgeImage image : images.all()) {
      var pixels = ImageIO.read(new ByteArrayInputStream(images.png(image.id()).orElseThrow()));
      assertThat(pixels.getWidth()).isEqualTo(512);
      assertThat(pixels.getHeight()).isEqualTo(512);
      assertThat(pixels.getRGB(2, 2) >>> 24).as("corner of %s", image.name()).isZero();
    }
  }

  @Test
  void ships_drawings_that_run_no_script_and_load_nothing() {
    for (BadgeImage image : images.all()) {
      String svg = new String(images.svg(image.svgId()).orElseThrow(), StandardCharsets.UTF_8);
      assertThat(svg).startsWith("<svg ");
      assertThat(svg.toLowerCase(Locale.ROOT))
          .doesNotContain("<script", "href", "foreignobject", "<!entity", " on");
    }
  }

  @Test
  void knows_images_by_the_hash_of_their_bytes_only() {
    BadgeImage first = images.all().getFirst();
    assertThat(first.id()).matches("[0-9a-f]{64}");
    assertThat(images.byId(first.id())).contains(first);
    assertThat(images.byId(first.name())).isEmpty();
    assertThat(images.png(first.svgId())).isEmpty();
    assertThat(images.svg(first.id())).isEmpty();
  }
}
