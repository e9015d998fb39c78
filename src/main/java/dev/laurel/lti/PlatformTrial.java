package dev.laurel.lti;

import dev.laurel.lti.TrialFinding.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries everything that a Tool needs of a Platform and tells what works: key set, clock, token,
 * scopes, authorization endpoint. Changes nothing at the Platform. Makes at most three calls and,
 * where a Platform refuses all scopes for the sake of one, one for each scope; begins none after
 * its time is up.
 */
public final class PlatformTrial {
  /** Assertions are dated back by this, and Moodle allows no difference beyond it. */
  private static final Duration TOLERABLE = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(22);

  private final LtiHttp http;
  private final AccessTokens tokens;
  private final Clock clock;
  private final Registration registration;
  private final String deploymentId;
  private final Instant until;
  private final List<Duration> clockOffsets = new ArrayList<>();

  /**
   * Prepares a trial.
   *
   * @param http the way to the Platform
   * @param tokens the source of access tokens, uncached
   * @param clock our time
   * @param registration the registration
   * @param deploymentId one of its deployments, blank if there is none yet
   */
  public PlatformTrial(
      LtiHttp http,
      AccessTokens tokens,
      Clock clock,
      Registration registration,
      String deploymentId) {
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
    this.registration = registration;
    this.deploymentId = deploymentId;
    this.until = clock.instant().plus(PATIENCE);
  }

  /**
   * Runs the trial.
   *
   * @param wanted the scopes that the Tool wants, in order
   * @param redirectUri the Tool's redirect URI
   * @return what was found, in the order of the checks; never an exception for what the Platform
   *     does
   */
  public List<TrialFinding> run(List<String> wanted, URI redirectUri) {
    TrialFinding keys = keySet();
    TrialFinding signIn = signIn(redirectUri);
    List<TrialFinding> token = token(wanted);
    List<TrialFinding> all = new ArrayList<>(List.of(keys, clock()));
    all.addAll(token);
    all.add(signIn);
    return List.copyOf(all);
  }

  private TrialFinding keySet() {
    try {
      LtiResponse response = get(registration.jwksUri(), "application/json");
      if (response.status() != 200) {
        return TrialFinding.of(Kind.KEYS_REFUSED, response.status());
      }
      return keys(response.text());
    } catch (IOException silent) {
      return TrialFinding.of(Kind.KEYS_UNREACHABLE, String.valueOf(silent.getMessage()));
    }
  }

  private static TrialFinding keys(String json) {
    try {
      int count = RsaKeys.read(json).size();
      return count == 0 ? TrialFinding.of(Kind.KEYS_NONE) : TrialFinding.of(Kind.KEYS_READ, count);
    } catch (IOException broken) {
      return TrialFinding.of(Kind.KEYS_UNREADABLE);
    }
  }

  /**
   * Sends what a login would send, without a person. Moodle answers its own pages, also with 404
   * when the launch is not one of its own, so a 404 says nothing.
   */
  private TrialFinding signIn(URI redirectUri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("scope", "openid");
    parameters.put("response_type", "id_token");
    parameters.put("response_mode", "form_post");
    parameters.put("prompt", "none");
    parameters.put("client_id", registration.clientId());
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("login_hint", "0");
    parameters.put("state", "self-test");
    parameters.put("nonce", "self-test");
    URI address =
        new AuthenticationRequest(registration.authorizationEndpoint(), parameters).toUri();
    try {
      int status = get(address, "text/html").status();
      if (status >= 500) {
        return TrialFinding.of(Kind.SIGN_IN_UNREACHABLE, status);
      }
      boolean nothingThere = status == 404 || status == 410;
      return TrialFinding.of(nothingThere ? Kind.SIGN_IN_NOT_FOUND : Kind.SIGN_IN_ANSWERS, status);
    } catch (IOException silent) {
      return TrialFinding.of(Kind.SIGN_IN_UNREACHABLE, String.valueOf(silent.getMessage()));
    }
  }

  private List<TrialFinding> token(List<String> wanted) {
    if (isTimeUp()) {
      return untold(TrialFinding.of(Kind.TOKEN_UNREADABLE, "no time left to ask"), wanted);
    }
    try {
      AccessToken token = tokens.fetch(registration, Set.copyOf(wanted), deploymentId);
      return scopes(TrialFinding.of(Kind.TOKEN_GRANTED), wanted, token.scopes());
    } catch (TokenRefused refused) {
      return refused.reason().contains("invalid_scope")
          ? oneByOne(wanted)
          : untold(TrialFinding.of(Kind.TOKEN_REFUSED, refused.reason()), wanted);
    } catch (PlatformUnreachable silent) {
      return untold(TrialFinding.of(Kind.TOKEN_UNREACHABLE, silent.detail()), wanted);
    } catch (LtiCallFailed other) {
      return untold(TrialFinding.of(Kind.TOKEN_UNREADABLE, other.detail()), wanted);
    }
  }

  /** Some Platforms refuse the whole request for one scope that they do not grant. */
  private List<TrialFinding> oneByOne(List<String> wanted) {
    List<TrialFinding> found = new ArrayList<>();
    for (String scope : wanted) {
      found.add(TrialFinding.of(isGranted(scope), scope));
    }
    boolean any = found.stream().anyMatch(f -> f.kind() == Kind.SCOPE_GRANTED);
    found.addFirst(
        any
            ? TrialFinding.of(Kind.TOKEN_GRANTED)
            : TrialFinding.of(Kind.TOKEN_REFUSED, "invalid_scope"));
    return found;
  }

  private Kind isGranted(String scope) {
    if (isTimeUp()) {
      return Kind.SCOPE_UNTOLD;
    }
    try {
      AccessToken token = tokens.fetch(registration, Set.of(scope), deploymentId);
      return token.scopes().contains(scope) ? Kind.SCOPE_GRANTED : Kind.SCOPE_MISSING;
    } catch (TokenRefused refused) {
      return Kind.SCOPE_MISSING;
    } catch (LtiCallFailed other) {
      return Kind.SCOPE_UNTOLD;
    }
  }

  private static List<TrialFinding> scopes(
      TrialFinding first, List<String> wanted, Set<String> granted) {
    List<TrialFinding> found = new ArrayList<>(List.of(first));
    for (String scope : wanted) {
      Kind kind = granted.contains(scope) ? Kind.SCOPE_GRANTED : Kind.SCOPE_MISSING;
      found.add(TrialFinding.of(kind, scope));
    }
    return found;
  }

  private static List<TrialFinding> untold(TrialFinding first, List<String> wanted) {
    List<TrialFinding> found = new ArrayList<>(List.of(first));
    wanted.forEach(scope -> found.add(TrialFinding.of(Kind.SCOPE_UNTOLD, scope)));
    return found;
  }

  private TrialFinding clock() {
    if (clockOffsets.isEmpty()) {
      return TrialFinding.of(Kind.CLOCK_UNTOLD);
    }
    Duration offset = clockOffsets.getFirst();
    long seconds = offset.abs().toSeconds();
    if (offset.abs().compareTo(TOLERABLE) <= 0) {
      return TrialFinding.of(Kind.CLOCK_RIGHT, seconds);
    }
    return TrialFinding.of(offset.isNegative() ? Kind.CLOCK_BEHIND : Kind.CLOCK_AHEAD, seconds);
  }

  private boolean isTimeUp() {
    return !clock.instant().isBefore(until);
  }

  private LtiResponse get(URI address, String accept) throws IOException {
    Instant before = clock.instant();
    if (isTimeUp()) {
      throw new IOException("no time left to ask");
    }
    LtiResponse response = http.send(new LtiRequest("GET", address, Map.of("Accept", accept), ""));
    Instant middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    date(response)
        .filter(told -> response.first("Age").isEmpty()) // a cache's answer tells an old time
        .ifPresent(told -> clockOffsets.add(Duration.between(middle, told)));
    return response;
  }

  /** The header has whole seconds: half a second is added to what was cut off. */
  private static Optional<Instant> date(LtiResponse response) {
    try {
      return response
          .first("Date")
          .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
          .map(Instant::from)
          .map(told -> told.plusMillis(500));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
