package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.Selections.Selection;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A tool hands over chosen content (Deep Linking 3.2); the teacher sees it before it is made. */
@Singleton
public class ReceiveContent {

  private static final Duration KEPT = Duration.ofHours(8);
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  private final ToolKeySet keys;
  private final Visits visits;
  private final DemoSession session;
  private final Selections selections;
  private final Ids ids;
  private final Clock clock;

  @Inject
  ReceiveContent(
      ToolKeySet keys,
      Visits visits,
      DemoSession session,
      Selections selections,
      Ids ids,
      Clock clock) {
    this.keys = keys;
    this.visits = visits;
    this.session = session;
    this.selections = selections;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param query of the return address: `course`, `id` of the tool, `sesskey`
   * @param jwt from the tool's form
   * @throws NotAccepted when the page was not made for this teacher, or the token is not the tool's
   */
  @Transactional
  public Content receive(Person person, Map<String, String> query, String jwt) throws NotAccepted {
    if (!session.sessionKey(person).equals(query.get("sesskey"))) {
      throw new NotAccepted("Your session has most likely timed out.");
    }
    Visit visit =
        visits
            .of(
                person,
                new Errand.Choose(query.getOrDefault("course", ""), query.getOrDefault("id", "")))
            .orElseThrow(() -> new NotAccepted("You cannot add content of this tool here."));
    JsonNode claims = claims(jwt, visit.tool());
    JsonNode sent = claims.path(DEEP_LINKING + "content_items");
    List<ContentItem> items = ContentItem.all(sent);
    return new Content(
        visit,
        items,
        items.isEmpty() ? "" : kept(visit, sent.toString()),
        claims.path(DEEP_LINKING + "msg").asText(""),
        claims.path(DEEP_LINKING + "errormsg").asText(""));
  }

  private JsonNode claims(String jwt, Tool tool) throws NotAccepted {
    try {
      ToolToken token = ToolToken.parse(jwt);
      if (!token.text("iss").equals(tool.clientId())) {
        throw new NotAccepted("Consumer key is incorrect.");
      }
      token.check(keys, tool, clock.instant());
      return token.claims();
    } catch (ToolToken.Refused refused) {
      throw new NotAccepted(refused.error());
    } catch (IOException noKeys) {
      throw new NotAccepted("The keys of the tool cannot be read.");
    }
  }

  private String kept(Visit visit, String items) {
    Instant now = clock.instant();
    String id = ids.newToken();
    selections.forgetBefore(now.minus(KEPT));
    selections.add(
        new Selection(id, visit.person().id(), visit.course().id(), visit.tool().id(), items, now));
    return id;
  }

  /**
   * What came, checked.
   *
   * @param selection by which it can be saved once; empty when nothing was chosen
   * @param message for the teacher, from the tool; empty when there is none
   * @param error the same, when something went wrong there
   */
  public record Content(
      Visit visit, List<ContentItem> items, String selection, String message, String error) {}

  /** Nothing can be made of what came; the reason is for people. */
  public static final class NotAccepted extends Exception {
    private static final long serialVersionUID = 1L;

    NotAccepted(String reason) {
      super(reason);
    }

    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
