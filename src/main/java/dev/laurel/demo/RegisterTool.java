package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The registration endpoint (Dynamic Registration 3.5): a new tool is pending until activated. */
@Singleton
public class RegisterTool {

  private static final String BEARER = "Bearer ";
  private static final int UNAUTHORIZED = 401;

  private final RegistrationToken tokens;
  private final Tools tools;

  @Inject
  RegisterTool(RegistrationToken tokens, Tools tools) {
    this.tokens = tokens;
    this.tools = tools;
  }

  /**
   * @param authorization the header
   * @return JSON, or a word in plain text that is said to be HTML
   */
  @Transactional
  public ServiceAnswer answer(Optional<String> authorization, String body) {
    try {
      String bearer =
          authorization
              .filter(header -> header.startsWith(BEARER))
              .map(header -> header.substring(BEARER.length()).strip())
              .orElseThrow(() -> refused(UNAUTHORIZED, "missing_registration_token"));
      Tool tool = stored(tokens.read(bearer), body);
      return ServiceAnswer.json(PhpJson.write(RegistrationAnswer.of(tool)));
    } catch (RegistrationRefused refused) {
      return ServiceAnswer.html(refused.status(), refused.reason());
    } catch (PlatformKey.NotOurs notOurs) {
      return ServiceAnswer.exceptionPage(notOurs.reason());
    }
  }

  /** The client id of the token is spent once a tool has it. */
  private Tool stored(RegistrationToken.Content token, String body) throws RegistrationRefused {
    switch (token.scope()) {
      case RegistrationToken.NEW -> {
        if (tools.client(token.subject()).isPresent()) {
          throw used();
        }
        return tools
            .create(token.subject(), RegistrationRequest.read(body))
            .orElseThrow(RegisterTool::used);
      }
      case RegistrationToken.UPDATE -> {
        Tool known = tools.find(token.subject()).orElseThrow(() -> refused(400, "Unknown client"));
        Tool changed = known.with(RegistrationRequest.read(body));
        tools.update(changed);
        return changed;
      }
      default -> throw refused(403, "Incorrect scope");
    }
  }

  private static RegistrationRefused used() {
    return refused(UNAUTHORIZED, "token_already_used");
  }

  private static RegistrationRefused refused(int status, String reason) {
    return new RegistrationRefused(status, reason);
  }
}
