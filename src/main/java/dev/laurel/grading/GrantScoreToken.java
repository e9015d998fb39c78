package dev.laurel.grading;

import dev.laurel.lti.CachedClientKeys;
import dev.laurel.lti.ClientAssertion;
import dev.laurel.lti.ClientAssertionVerifier;
import dev.laurel.lti.ClientKey;
import dev.laurel.lti.KeySetSource;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.Scopes;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives a client an access token when it proves who it is with an assertion that it signed (OAuth 2
 * client credentials, RFC 6749 section 4.4, with private_key_jwt, RFC 7523). Key sets are fetched
 * outside any transaction.
 */
@Singleton
public class GrantScoreToken {

  /** The path of the token endpoint; its URL is what assertions are made for. */
  public static final String PATH = "/api/token";

  private static final System.Logger LOG = System.getLogger(GrantScoreToken.class.getName());
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Set<String> KNOWN =
      Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY, Scopes.SCORE, Scopes.RESULT_READONLY);

  private final ScoreClients clients;
  private final ScoreTokens tokens;
  private final ClientAssertionVerifier verifier;
  private final CachedClientKeys keySets;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public GrantScoreToken(
      ScoreClients clients,
      ScoreTokens tokens,
      KeySetSource source,
      Settings settings,
      Clock clock) {
    this.clients = clients;
    this.tokens = tokens;
    this.verifier = new ClientAssertionVerifier(clock, SKEW);
    this.keySets = new CachedClientKeys(source, clock, Thread::startVirtualThread);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a client asks for; absent parameters are empty.
   *
   * @param clientId may be left out (RFC 7521, section 4.2)
   * @param scope separated by spaces
   */
  public record Request(
      String grantType, String assertionType, String assertion, String clientId, String scope) {}

  /**
   * What it gets.
   *
   * @param scopes narrowed to what the client may do
   */
  public record Grant(String token, Set<String> scopes) {}

  /**
   * @throws TokenDenied with the error of RFC 6749, section 5.2
   */
  public Grant grant(Request request) throws TokenDenied {
    if (!request.grantType().equals("client_credentials")) {
      throw request.grantType().isEmpty()
          ? new TokenDenied(TokenDenied.Code.INVALID_REQUEST, "grant_type is missing")
          : new TokenDenied(
              TokenDenied.Code.UNSUPPORTED_GRANT_TYPE, "grant_type must be client_credentials");
    }
    if (!request.assertionType().equals(ASSERTION_TYPE) || request.assertion().isEmpty()) {
      throw denied("client_assertion_type must be " + ASSERTION_TYPE + " with a client_assertion");
    }
    ScoreClient client = proven(request);
    Set<String> scopes = scopes(request.scope(), client);
    return new Grant(tokens.issue(client, scopes), scopes);
  }

  private ScoreClient proven(Request request) throws TokenDenied {
    try {
      String claimed = ClientAssertionVerifier.claimedClient(request.assertion());
      ScoreClient client = known(claimed, request.clientId());
      ClientAssertion proof =
          verifier.verify(
              request.assertion(), client.id(), settings.url(PATH), kid -> key(client.keys(), kid));
      Instant now = clock.instant();
      Instant kept = proof.expiresAt().plus(SKEW).plus(SKEW);
      if (!clients.use(client.id(), proof.id(), now, kept)) {
        throw denied("jti was used before; make a new assertion for each token");
      }
      return client;
    } catch (LaunchRejected rejected) {
      LOG.log(Level.INFO, "A client assertion was refused: {0}", rejected.detail());
      throw denied(AssertionWords.of(rejected.check(), settings.url(PATH)));
    }
  }

  /** Unknown and revoked are the same to a stranger. */
  private ScoreClient known(String claimed, String named) throws TokenDenied {
    Optional<ScoreClient> client =
        clients.byId(claimed).filter(found -> named.isEmpty() || named.equals(found.id()));
    return client
        .filter(found -> !found.isRevoked())
        .orElseThrow(() -> denied("iss is no client id that is known here, or it was revoked"));
  }

  private Optional<ClientKey> key(ScoreClient.Keys keys, String kid) throws IOException {
    return switch (keys) {
      case ScoreClient.Pasted pasted -> Optional.ofNullable(pasted.set().byId().get(kid));
      case ScoreClient.At at -> keySets.find(at.jwksUri(), kid);
    };
  }

  private static Set<String> scopes(String asked, ScoreClient client) throws TokenDenied {
    Set<String> scopes = new TreeSet<>(List.of(asked.strip().split(" +")));
    if (!KNOWN.containsAll(scopes)) {
      throw new TokenDenied(
          TokenDenied.Code.INVALID_SCOPE,
          "scope must be one or more of " + String.join(" ", new TreeSet<>(KNOWN)));
    }
    scopes.retainAll(client.permissions().scopes());
    if (scopes.isEmpty()) {
      throw new TokenDenied(
          TokenDenied.Code.INVALID_SCOPE, "this client may do nothing of what scope asks for");
    }
    return scopes;
  }

  private static TokenDenied denied(String description) {
    return new TokenDenied(TokenDenied.Code.INVALID_CLIENT, description);
  }
}
