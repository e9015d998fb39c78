package dev.laurel.platform.web;

import dev.laurel.platform.Flaw;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The consumer keys of LTI 1.1 of one platform.
 *
 * @param platform of which
 * @param keys that are known; their secrets are never shown
 * @param typed the key in the form
 * @param flaws what is wrong with it or its secret
 */
public record FormerPage(
    RegisteredPlatform platform, List<String> keys, String typed, List<Flaw> flaws) {

  /** The flaws in words. */
  public List<Ui.Mistake> mistakes(Ui ui) {
    return flaws.stream().map(flaw -> new Ui.Mistake(flaw.field(), words(ui, flaw))).toList();
  }

  /** What is wrong with one field, in words. */
  public @Nullable String error(Ui ui, String field) {
    return flaws.stream()
        .filter(flaw -> flaw.field().equals(field))
        .findFirst()
        .map(flaw -> words(ui, flaw))
        .orElse(null);
  }

  private static String words(Ui ui, Flaw flaw) {
    String kind = flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ui.text("platform.flaw." + kind, ui.text("platform.field." + flaw.field()));
  }
}
