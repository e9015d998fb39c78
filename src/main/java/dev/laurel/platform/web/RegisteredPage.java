package dev.laurel.platform.web;

import dev.laurel.platform.Admitted;
import dev.laurel.platform.Product;
import java.util.Locale;

/**
 * What became of a registration, for the moment before its window closes.
 *
 * @param admitted the registration and its outcome
 */
public record RegisteredPage(Admitted admitted) {

  /** Names the texts: `platform.registered.KEY.title` and so on. */
  public String key() {
    return "platform.registered." + admitted.outcome().name().toLowerCase(Locale.ROOT);
  }

  /** Whether the administrator has to switch the tool on (Moodle). */
  public boolean isMoodle() {
    return admitted.platform().product() == Product.MOODLE;
  }

  public boolean isCanvas() {
    return admitted.platform().product() == Product.CANVAS;
  }
}
