package dev.laurel.platform.web;

import dev.laurel.platform.DescribeTool;
import dev.laurel.platform.Flaw;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationEntry;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.platform.WaitingDeployment;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param platforms who is known, those that wait first
 * @param waiting deployments that wait
 * @param troubles what is wrong with the file of LAUREL_REGISTRATIONS
 * @param tool what the LMS must be told of Laurel
 * @param entry what was typed into the form
 * @param flaws what is wrong with it
 * @param done what was just done: a key, empty for nothing
 */
public record PlatformsPage(
    List<RegisteredPlatform> platforms,
    List<WaitingDeployment> waiting,
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
   * @param register where LMSs register by themselves
   * @param canvas the developer key of Canvas
   */
  public record ToolAddresses(
      String tool,
      String login,
      String launch,
      String keySet,
      String register,
      String canvas,
      String moodlePlugin) {}

  /** How many registrations wait for a decision. */
  public long pending() {
    return platforms.stream().filter(p -> p.status() == Status.PENDING).count();
  }

  /** How many deployments of known registrations wait. */
  public long waitingOfKnown() {
    return platforms.stream()
        .filter(p -> p.status() != Status.PENDING)
        .mapToLong(p -> waitingOf(p))
        .sum();
  }

  /** How many deployments of one registration wait. */
  public long waitingOf(RegisteredPlatform platform) {
    return waiting.stream().filter(w -> w.platformId().equals(platform.id())).count();
  }

  /** Pending, active or paused, in words. */
  public static String status(Ui ui, RegisteredPlatform platform) {
    return ui.text("platform.status." + platform.status().name().toLowerCase(Locale.ROOT));
  }

  /** The product in words. */
  public String product(Ui ui, RegisteredPlatform platform) {
    return PlatformPage.product(ui, platform);
  }

  /** How many of the scopes the last self-test got. */
  public String granted(Ui ui, RegisteredPlatform platform) {
    return platform
        .state()
        .trial()
        .map(
            trial ->
                ui.text(
                    "platform.granted",
                    DescribeTool.NEEDED.stream().filter(trial.granted()::contains).count(),
                    DescribeTool.NEEDED.size()))
        .orElseGet(() -> ui.text("platform.granted.unknown"));
  }

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

  static String words(Ui ui, Flaw flaw) {
    String kind = flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ui.text("platform.flaw." + kind, ui.text("platform.field." + flaw.field()));
  }
}
