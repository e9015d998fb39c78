package dev.laurel.lti;

import java.net.URI;
import java.util.Set;

/**
 * Which notices the Tool wants (Platform Notification Service 1.0 §3.2). Throws {@link
 * LtiCallFailed}.
 */
public final class NoticeHandlers {
  private final Calls calls;

  /** Opens the service of one deployment. */
  public NoticeHandlers(PlatformConnection connection) {
    this.calls = new Calls(connection, Set.of(Scopes.NOTICE_HANDLERS));
  }

  /**
   * Says where notices of a type go, once and for all; saying it again changes nothing.
   *
   * @param service the address from the launch
   * @param noticeType for example {@link Notice#CONTEXT_COPY}
   * @param handler an https address of the Tool, on the domain that it is registered with
   */
  public void put(URI service, String noticeType, URI handler) {
    String body =
        Json.object().put("notice_type", noticeType).put("handler", handler.toString()).toString();
    calls.send(Call.send("PUT", service, "application/json", body));
  }
}
