package dev.laurel.demo;

import dev.laurel.demo.AccessTokens.AccessToken;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The token endpoint (Security 4.1): every answer is said to be text/html. */
@Singleton
public class IssueAccessToken {

  private static final long LIFE_SECONDS = 3600;
  private static final String BEARER_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final List<String> NEEDED =
      List.of("grant_type", "client_assertion_type", "client_assertion", "scope");

  private final InstalledTools tools;
  private final ToolKeySet keys;
  private final AccessTokens tokens;
  private final Ids ids;
  private final Clock clock;

  @Inject
  IssueAccessToken(
      InstalledTools tools, ToolKeySet keys, AccessTokens tokens, Ids ids, Clock clock) {
    this.tools = tools;
    this.keys = keys;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param form the form's fields; empty when the body was no form
   */
  @Transactional
  public ServiceAnswer answer(Map<String, String> form) {
    try {
      requireForm(form);
      ToolToken assertion = ToolToken.parse(form.getOrDefault("client_assertion", ""));
      Optional<Tool> tool = tools.client(assertion.text("sub"));
      if (assertion.text("sub").isEmpty()) {
        return error("invalid_request");
      }
      if (tool.isEmpty()) {
        return error("invalid_client");
      }
      assertion.check(keys, tool.get(), clock.instant());
      return granted(tool.get(), permitted(tool.get(), form.getOrDefault("scope", "")));
    } catch (ToolToken.Refused refused) {
      return error(refused.error());
    } catch (IOException noKeys) {
      return ServiceAnswer.exceptionPage(
          "mod_lti\\local\\ltiopenid\\jwks_helper::fix_jwks_alg(): Argument #1 ($jwks) must be of"
              + " type array, null given");
    }
  }

  private static void requireForm(Map<String, String> form) throws ToolToken.Refused {
    if (NEEDED.stream().anyMatch(name -> form.getOrDefault(name, "").isEmpty())) {
      throw new ToolToken.Refused("invalid_request");
    }
    if (!BEARER_TYPE.equals(form.get("client_assertion_type"))
        || !"client_credentials".equals(form.get("grant_type"))) {
      throw new ToolToken.Refused("unsupported_grant_type");
    }
  }

  /** Scopes that are not permitted are dropped without a word. */
  private static Set<String> permitted(Tool tool, String asked) throws ToolToken.Refused {
    Set<String> scopes = new LinkedHashSet<>(List.of(asked.split(" ", -1)));
    scopes.retainAll(tool.registration().scopes());
    if (scopes.isEmpty()) {
      throw new ToolToken.Refused("invalid_scope");
    }
    return scopes;
  }

  private ServiceAnswer granted(Tool tool, Set<String> scopes) {
    Instant now = clock.instant();
    String value = HexFormat.of().formatHex(ids.bytes(16));
    tokens.forgetBefore(now);
    tokens.add(new AccessToken(value, tool.id(), scopes, now.plusSeconds(LIFE_SECONDS)));
    return ServiceAnswer.html(
        200,
        """
        {
          "access_token" : "%s",
          "token_type" : "Bearer",
          "expires_in" : %d,
          "scope" : "%s"
        }\
        """
            .formatted(value, LIFE_SECONDS, String.join(" ", scopes)));
  }

  private static ServiceAnswer error(String error) {
    return ServiceAnswer.html(400, "{\n  \"error\" : \"" + error + "\"\n}");
  }
}
