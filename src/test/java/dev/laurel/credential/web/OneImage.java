package dev.laurel.credential.web;

import dev.laurel.achievement.BadgeImages;
import dev.laurel.credential.CredentialWorld;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** One small image, under every id that is asked for in {@link CredentialWorld}. */
final class OneImage implements BadgeImages {

  static byte[] bytes() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public List<BadgeImage> all() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<BadgeImage> byId(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> png(String id) {
    return Optional.of(bytes()).filter(png -> id.equals(CredentialWorld.IMAGE));
  }

  @Override
  public Optional<byte[]> svg(String svgId) {
    throw new UnsupportedOperationException();
  }
}
