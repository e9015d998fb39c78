package dev.laurel.platform;

import dev.laurel.lti.Scopes;
import dev.laurel.lti.ToolConfiguration;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What Laurel says of itself to LMSs: the least that does the whole job. */
@Singleton
public class DescribeTool {

  /** Why each is wanted stands in the messages `platform.scope.…`. */
  public static final List<String> SCOPES =
      List.of(
          Scopes.LINE_ITEM,
          Scopes.RESULT_READONLY,
          Scopes.SCORE,
          Scopes.CONTEXT_MEMBERSHIP_READONLY,
          Scopes.NOTICE_HANDLERS);

  /** The scopes without which something is missing; notices are offered by few. */
  public static final List<String> NEEDED = SCOPES.subList(0, 4);

  private static final List<String> CLAIMS =
      List.of("iss", "sub", "name", "given_name", "family_name", "email");

  private final Settings settings;

  @Inject
  public DescribeTool(Settings settings) {
    this.settings = settings;
  }

  /** The same for every LMS. */
  public ToolConfiguration tool() {
    return describe(settings.baseUrl().toString());
  }

  /**
   * @param baseUrl where Laurel is, without a slash at its end
   */
  public static ToolConfiguration describe(String baseUrl) {
    URI launch = URI.create(baseUrl + "/lti/launch");
    return new ToolConfiguration(
        "Laurel",
        "Turns results in a course into badges that anyone can check.",
        "Choose badges",
        launch,
        URI.create(baseUrl + "/lti/login"),
        launch,
        URI.create(baseUrl + "/lti/jwks.json"),
        Optional.of(URI.create(baseUrl + "/assets/logo/laurel.svg")),
        SCOPES,
        CLAIMS);
  }
}
