package dev.laurel.achievement.store;

import dev.laurel.achievement.BadgeImages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The images that come with Laurel. An image that was ever shipped stays, for old badges show it.
 */
@Singleton
class ShippedImages implements BadgeImages {

  private static final String LIST = "/badges/index.properties";

  private final Map<String, BadgeImage> byId = new LinkedHashMap<>();
  private final Map<String, byte[]> bytes = new LinkedHashMap<>();

  @Inject
  ShippedImages() {
    for (String name : names()) {
      String png = keep(name + ".png");
      byId.put(png, new BadgeImage(png, name, keep(name + ".svg")));
    }
  }

  private static List<String> names() {
    Properties index = new Properties();
    try {
      index.load(new StringReader(new String(read(LIST), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(LIST, broken);
    }
    return List.of(index.getProperty("names").split(","));
  }

  private String keep(String file) {
    byte[] content = read("/badges/" + file);
    String hash = sha256(content);
    bytes.put(hash, content);
    return hash;
  }

  @Override
  public List<BadgeImage> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Optional<BadgeImage> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Optional<byte[]> png(String id) {
    return byId(id).map(image -> bytes.get(image.id())).map(byte[]::clone);
  }

  @Override
  public Optional<byte[]> svg(String svgId) {
    return byId.values().stream()
        .filter(image -> image.svgId().equals(svgId))
        .findFirst()
        .map(image -> bytes.get(svgId))
        .map(byte[]::clone);
  }

  private static byte[] read(String resource) {
    try (@Nullable InputStream in = ShippedImages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing from the build: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
