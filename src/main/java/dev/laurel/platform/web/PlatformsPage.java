package dev.laurel.platform.web;

import dev.laurel.platform.Flaw;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationEntry;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param platforms who is trusted
 * @param troubles what is wrong with the file of LAUREL_REGISTRATIONS
 * @param tool what the LMS must be told of Laurel
 * @param entry what was typed into the form
 * @param flaws what is wrong with it
 * @param done what was just done: a key, empty for nothing
 */
public record PlatformsPage(
    List<RegisteredPlatform> platforms,
    List<String> troubles,
    ToolAddresses tool,
    RegistrationEntry entry,
    List<Flaw> flaws,
    String done) {

  /**
   * What the LMS must be told of Laurel.
   *
   * @param tool the address of the tool itself
   * @param login where it begins a login
   * @param launch where it sends the ID token
   * @param keySet where Laurel's public keys are
   */
  public record ToolAddresses(String tool, String login, String launch, String keySet) {}

  /** A form with nothing typed. */
  public static RegistrationEntry blank() {
    return new RegistrationEntry("", "", "", List.of(), "", "", "", "");
  }

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

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("platform.done." + done).filter(ui::knows).map(ui::text).orElse(null);
  }

  private static String words(Ui ui, Flaw flaw) {
    String kind = flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ui.text("platform.flaw." + kind, ui.text("platform.field." + flaw.field()));
  }

  /** The sections of the operator. */
  public static List<Ui.Tab> tabs(Ui ui) {
    return List.of(
        new Ui.Tab(ui.text("platform.tab.platforms"), "/operator/platforms", true),
        new Ui.Tab(ui.text("organisation.keys.tab"), "/operator/keys", false),
        new Ui.Tab(ui.text("platform.tab.health"), "/operator/health", false));
  }
}
