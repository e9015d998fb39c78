package dev.laurel.grading;

import dev.laurel.lti.OAuthHeader;
import dev.laurel.lti.OAuthRefused;
import dev.laurel.lti.SignedBody;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which tool of LTI 1.1 has signed a message, and that it has not come before. */
@Singleton
public class AdmitOlderTool {

  private final OlderTools tools;
  private final KeepOlderTools keep;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public AdmitOlderTool(
      OlderTools tools, KeepOlderTools keep, Settings settings, Ids ids, Clock clock) {
    this.tools = tools;
    this.keep = keep;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param authorization the header
   * @param query of the address, as it came; null when there is none
   * @param body as it came
   * @throws OAuthRefused when it is not signed by a tool that may still pass grades
   */
  public OlderTool admit(String authorization, @Nullable String query, byte[] body)
      throws OAuthRefused {
    OAuthHeader header = OAuthHeader.parse(authorization);
    Optional<OlderTool> known = tools.byId(header.consumerKey()).filter(tool -> !tool.isEnded());
    Secret secret = known.flatMap(keep::secret).orElseGet(() -> new Secret(ids.newToken()));
    Instant now = clock.instant();
    new SignedBody(header, address(query), body).verify(secret.reveal(), now);
    OlderTool tool =
        known.orElseThrow(
            () -> new OAuthRefused(OAuthRefused.Check.SIGNATURE, "the key is unknown"));
    // Twice the skew: a message signed ahead of time stays good for so long.
    Instant until = now.plus(SignedBody.SKEW.multipliedBy(2));
    if (!tools.use(tool, header.nonce(), now, until)) {
      throw new OAuthRefused(OAuthRefused.Check.NONCE, "the nonce came before");
    }
    return tool;
  }

  /** As the tool knows it: by the public address, whatever a proxy made of it. */
  private URI address(@Nullable String query) throws OAuthRefused {
    try {
      String whole = settings.url(KeepOlderTools.PATH);
      return new URI(query == null || query.isEmpty() ? whole : whole + "?" + query);
    } catch (URISyntaxException broken) {
      throw new OAuthRefused(OAuthRefused.Check.PARAMETER, "the query cannot be read");
    }
  }
}
