package dev.laurel.demo;

import dev.laurel.demo.Launches.Launch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The authorization endpoint (Security 5.1.1.2), with the checks and in the order of Moodle. Until
 * the launch is found nobody knows which tool asks, so everything wrong before it is a page, and
 * everything after it is posted to the tool.
 */
@Singleton
public class AnswerAuthRequest {

  private static final List<String> NEEDED =
      List.of("scope", "response_type", "client_id", "redirect_uri", "login_hint", "nonce");

  private final DemoSite site;
  private final Launches launches;
  private final Visits visits;
  private final LaunchClaims claims;
  private final PlatformKey key;

  @Inject
  AnswerAuthRequest(
      DemoSite site, Launches launches, Visits visits, LaunchClaims claims, PlatformKey key) {
    this.site = site;
    this.launches = launches;
    this.visits = visits;
    this.claims = claims;
    this.key = key;
  }

  /**
   * @param request the parameters, of the query or of the form
   * @param person who uses this browser, if the cookie came along
   */
  @Transactional
  public AuthAnswer answer(Map<String, String> request, Optional<Person> person) {
    if (person.isEmpty() && !request.containsKey("repost")) {
      return repost(request);
    }
    Optional<Visit> visit =
        person
            .filter(present -> wellFormed(request))
            .flatMap(present -> launchId(request).flatMap(id -> visit(id, present)));
    if (visit.filter(found -> redirects(found, request)).isEmpty()) {
      return new AuthAnswer.InvalidRequest();
    }
    Optional<Refusal> refusal = refusal(request, visit.get());
    return new AuthAnswer.ToTool(
        refusal.isPresent() ? errorForm(refusal.get(), request) : tokenForm(visit.get(), request));
  }

  private Optional<Visit> visit(String launchId, Person person) {
    return launches
        .take(launchId)
        .filter(taken -> taken.userId().equals(person.id()))
        .map(Launch::errand)
        .flatMap(errand -> visits.of(person, errand));
  }

  /** Only to an address that the tool registered, letter by letter. */
  private static boolean redirects(Visit visit, Map<String, String> request) {
    return visit.tool().registration().redirectUris().contains(text(request, "redirect_uri"));
  }

  private AuthAnswer repost(Map<String, String> request) {
    Map<String, String> fields = new LinkedHashMap<>(request);
    fields.put("repost", "true");
    return new AuthAnswer.Repost(new PostForm(site.url("/mod/lti/auth"), fields));
  }

  private static boolean wellFormed(Map<String, String> request) {
    return NEEDED.stream().noneMatch(name -> text(request, name).isEmpty())
        && text(request, "scope").equals("openid")
        && text(request, "response_type").equals("id_token");
  }

  private static Optional<String> launchId(Map<String, String> request) {
    return PhpJson.read(text(request, "lti_message_hint"))
        .flatMap(hint -> Optional.ofNullable(hint.path("launchid").textValue()));
  }

  private Optional<Refusal> refusal(Map<String, String> request, Visit visit) {
    if (!text(request, "client_id").equals(visit.tool().clientId())) {
      return Optional.of(new Refusal("unauthorized_client", ""));
    }
    if (!text(request, "login_hint").equals(visit.person().id())) {
      return Optional.of(new Refusal("access_denied", ""));
    }
    if (!text(request, "response_mode").equals("form_post")) {
      return Optional.of(new Refusal("invalid_request", "Invalid response_mode"));
    }
    String prompt = text(request, "prompt");
    return prompt.isEmpty() || prompt.equals("none")
        ? Optional.empty()
        : Optional.of(new Refusal("invalid_request", "Invalid prompt"));
  }

  private static PostForm errorForm(Refusal refusal, Map<String, String> request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("error", refusal.error());
    if (!refusal.description().isEmpty()) {
      fields.put("error_description", refusal.description());
    }
    fields.put("state", text(request, "state"));
    return new PostForm(text(request, "redirect_uri"), fields);
  }

  private PostForm tokenForm(Visit visit, Map<String, String> request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id_token", key.sign(claims.of(visit, text(request, "nonce"))));
    fields.put("state", text(request, "state"));
    return new PostForm(text(request, "redirect_uri"), fields);
  }

  private static String text(Map<String, String> request, String name) {
    return request.getOrDefault(name, "");
  }

  /**
   * @param description empty when Moodle says none
   */
  private record Refusal(String error, String description) {}
}
