package dev.laurel.grading.web.scores;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.grading.GrantScoreToken;
import dev.laurel.grading.ScoreTokens;
import dev.laurel.grading.TokenDenied;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where programs get a token (RFC 6749, section 4.4; RFC 7523). */
@Singleton
@Path(GrantScoreToken.PATH)
public class TokenResource {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GrantScoreToken grantScoreToken;

  @Inject
  public TokenResource(GrantScoreToken grantScoreToken) {
    this.grantScoreToken = grantScoreToken;
  }

  /** A token, or why not (RFC 6749, sections 5.1 and 5.2). */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public Response token(InputStream body) {
    try {
      Map<String, String> form = form(Bodies.read(body));
      GrantScoreToken.Grant grant =
          grantScoreToken.grant(
              new GrantScoreToken.Request(
                  form.getOrDefault("grant_type", ""),
                  form.getOrDefault("client_assertion_type", ""),
                  form.getOrDefault("client_assertion", ""),
                  form.getOrDefault("client_id", ""),
                  form.getOrDefault("scope", "")));
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("access_token", grant.token());
      answer.put("token_type", "Bearer");
      answer.put("expires_in", ScoreTokens.VALID.toSeconds());
      answer.put("scope", String.join(" ", grant.scopes()));
      return json(200, answer);
    } catch (TokenDenied denied) {
      boolean stranger = denied.code() == TokenDenied.Code.INVALID_CLIENT;
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("error", denied.code().wireName());
      answer.put("error_description", denied.description());
      return json(stranger ? 401 : 400, answer);
    }
  }

  /** Parameters must not come twice (RFC 6749, section 3.2). */
  private static Map<String, String> form(String body) throws TokenDenied {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2 && form.put(decoded(parts[0]), decoded(parts[1])) != null) {
        throw new TokenDenied(TokenDenied.Code.INVALID_REQUEST, "a parameter comes twice");
      }
    }
    return form;
  }

  private static String decoded(String text) throws TokenDenied {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new TokenDenied(TokenDenied.Code.INVALID_REQUEST, "the form cannot be decoded");
    }
  }

  private static Response json(int status, Map<String, Object> answer) {
    return Response.status(status)
        .entity(JSON.valueToTree(answer).toString())
        .type(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .build();
  }
}
