package dev.laurel.platform.web;

import dev.laurel.lti.TrialFinding;
import dev.laurel.platform.DescribeTool;
import dev.laurel.platform.Flaw;
import dev.laurel.platform.Frames;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.Product;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationState.Proposal;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.platform.WaitingDeployment;
import dev.laurel.shared.web.Ui;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One registration, for the operator.
 *
 * @param platform the registration
 * @param waiting its deployments that wait
 * @param frames where it shows Laurel besides its own addresses
 * @param findings what the self-test found just now; empty when none was run
 * @param flaws what is wrong with a deployment id that was typed
 * @param done what was just done: a key, empty for nothing
 */
public record PlatformPage(
    RegisteredPlatform platform,
    List<WaitingDeployment> waiting,
    List<Frames.Learned> frames,
    List<TrialFinding> findings,
    List<Flaw> flaws,
    String done) {

  /** An address with its name. */
  public record Address(String label, String value, boolean elsewhere) {}

  public boolean isPending() {
    return platform.status() == Status.PENDING;
  }

  /** The path of this page. */
  public String path() {
    return "/operator/platforms/" + platform.id();
  }

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("platform.done." + done).filter(ui::knows).map(ui::text).orElse(null);
  }

  /** The flaws in words. */
  public List<Ui.Mistake> mistakes(Ui ui) {
    return flaws.stream()
        .map(flaw -> new Ui.Mistake(flaw.field(), PlatformsPage.words(ui, flaw)))
        .toList();
  }

  public @Nullable String error(Ui ui) {
    return mistakes(ui).stream().findFirst().map(Ui.Mistake::message).orElse(null);
  }

  /** The addresses of the LMS; those on another host than the issuer's are marked. */
  public List<Address> addresses(Ui ui) {
    var r = platform.registration();
    return Stream.of(
            address(ui, "issuer", r.issuer()),
            new Address(ui.text("platform.field.clientId"), r.clientId(), false),
            address(ui, "authorizationEndpoint", r.authorizationEndpoint().toString()),
            address(ui, "tokenEndpoint", r.tokenEndpoint().toString()),
            address(ui, "jwksUri", r.jwksUri().toString()))
        .toList();
  }

  /** The addresses that were announced. */
  public List<Address> proposed(Ui ui) {
    return platform.state().proposal().stream()
        .flatMap(
            p ->
                Stream.of(
                    address(ui, "authorizationEndpoint", p.authorizationEndpoint().toString()),
                    address(ui, "tokenEndpoint", p.tokenEndpoint().toString()),
                    address(ui, "jwksUri", p.jwksUri().toString())))
        .toList();
  }

  /** What of the proposal the operator saw, to be sent back. */
  public String seen() {
    return platform
        .state()
        .proposal()
        .map(Proposal::lines)
        .map(l -> String.join(" ", l))
        .orElse("");
  }

  private Address address(Ui ui, String field, String value) {
    String own = PlatformOrigins.origin(URI.create(platform.registration().issuer()));
    boolean elsewhere = !PlatformOrigins.origin(URI.create(value)).equals(own);
    return new Address(ui.text("platform.field." + field), value, elsewhere);
  }

  /** The scopes and whether the last self-test got them. */
  public List<Ui.Check> scopes(Ui ui) {
    return platform.state().trial().stream()
        .flatMap(
            trial ->
                DescribeTool.NEEDED.stream()
                    .map(
                        scope ->
                            new Ui.Check(
                                trial.granted().contains(scope)
                                    ? Ui.Answer.PASSED
                                    : Ui.Answer.FAILED,
                                ui.text(RegisterPage.key("platform.scope.short.", scope)),
                                "")))
        .toList();
  }

  /** What the self-test found, in words. */
  public List<Ui.Check> checks(Ui ui) {
    return findings.stream().map(f -> check(ui, f)).toList();
  }

  private Ui.Check check(Ui ui, TrialFinding finding) {
    String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String product = platform.product().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean scope = kind.startsWith("scope-");
    String title =
        scope
            ? ui.text(RegisterPage.key("platform.scope.short.", finding.detail()))
            : ui.text("platform.test." + kind.split("-")[0]);
    String said = ui.text("platform.test." + kind, finding.detail());
    String todo =
        scope
            ? RegisterPage.key("platform.todo." + product + ".", finding.detail())
            : "platform.todo." + product + "." + kind;
    boolean passed = finding.outcome() == TrialFinding.Outcome.PASSED;
    String words = passed ? said : said + " " + todo(ui, todo, scope, kind);
    return new Ui.Check(Ui.Answer.valueOf(finding.outcome().name()), title, words.strip());
  }

  /** Products whose settings are known say which one; the others say what is to be reached. */
  private static String todo(Ui ui, String key, boolean scope, String kind) {
    String general = scope ? "platform.todo.scope" : "platform.todo." + kind;
    return Stream.of(key, general).filter(ui::knows).findFirst().map(ui::text).orElse("");
  }

  /** The product in words, with its version. */
  public String product(Ui ui) {
    return product(ui, platform);
  }

  static String product(Ui ui, RegisteredPlatform platform) {
    String title =
        platform.product() == Product.OTHER
            ? platform.state().product()
            : platform.product().title();
    String all = (title + " " + platform.state().productVersion()).strip();
    return all.isEmpty() ? ui.text("platform.product.unknown") : all;
  }
}
