package dev.laurel.achievement;

import java.util.List;
import java.util.Optional;

/** The images that badges can have. Each is found by the hash of its bytes, so it never changes. */
public interface BadgeImages {

  /**
   * One image in two formats.
   *
   * @param id the SHA-256 of the PNG, 64 hex digits: `/images/{id}.png`
   * @param name a stable short name, for texts and tests
   * @param svgId the SHA-256 of the SVG: `/images/{svgId}.svg`
   */
  record BadgeImage(String id, String name, String svgId) {}

  /** All that can be chosen, in the order of showing. */
  List<BadgeImage> all();

  Optional<BadgeImage> byId(String id);

  /** The 512 by 512 pixels of an image. */
  Optional<byte[]> png(String id);

  /** The drawing of an image. */
  Optional<byte[]> svg(String svgId);
}
