package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.AccessTokens.AccessToken;
import dev.laurel.demo.GradeItem.Kind;
import dev.laurel.demo.Person.Role;
import dev.laurel.shared.Ids;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The whole demo LMS in memory, furnished as the recorded Moodle was. */
final class Room {

  static final Instant START = Instant.parse("2026-11-23T14:13:24Z");

  final TurnedClock clock = new TurnedClock(START);
  final Ids ids = new Ids(clock, new Random(42));
  final DemoSite site =
      new DemoSite(
          URI.create("http://127.0.0.1:8081"),
          URI.create("http://127.0.0.1:9181"),
          "T3AuMkCwy27xnox");
  final MemoryCourses courses = new MemoryCourses();
  final MemoryTools tools = new MemoryTools();
  final MemorySelections selections = new MemorySelections();
  final MemoryPeople people = new MemoryPeople();
  final MemoryGradebook gradebook = new MemoryGradebook(507);
  final MemoryLaunches launches = new MemoryLaunches();
  final MemoryAccessTokens tokens = new MemoryAccessTokens();
  final MemoryStoredTexts texts = new MemoryStoredTexts();
  final FakeHttp http = new FakeHttp();

  final PlatformKey key = new PlatformKey(texts, ids);
  final DemoSession session = new DemoSession(texts, people, ids);
  final School school = new School(courses, people, gradebook);
  final InstalledTools installed = new InstalledTools(site, tools);
  final Visits visits = new Visits(school, installed);
  final StartLaunch startLaunch = new StartLaunch(site, launches, ids, clock);
  final TiedColumns columns = new TiedColumns(gradebook);
  final Variables variables = new Variables(site, columns);
  final ServiceClaims services = new ServiceClaims(site, courses, columns, variables);
  final LaunchClaims claims = new LaunchClaims(site, session, services, clock);
  final AnswerAuthRequest auth = new AnswerAuthRequest(site, launches, visits, claims, key);
  final ToolKeySet toolKeys = new ToolKeySet(http);
  final IssueAccessToken issueToken = new IssueAccessToken(installed, toolKeys, tokens, ids, clock);
  final AnswerServiceCall calls = new AnswerServiceCall(tokens, installed, school, site, clock);
  final RegistrationToken registrationToken = new RegistrationToken(key, ids, clock);
  final RegisterTool registerTool = new RegisterTool(registrationToken, tools);
  final InviteTool inviteTool = new InviteTool(site, registrationToken, tools, school);
  final AddActivities addActivities = new AddActivities(school);
  final ReceiveContent receiveContent =
      new ReceiveContent(toolKeys, visits, session, selections, ids, clock);
  final SaveContent saveContent = new SaveContent(selections, visits, addActivities);
  final CopyCourse copyCourse = new CopyCourse(school);
  final MemoryFormulas formulas = new MemoryFormulas();
  final ComputeGrades computeGrades = new ComputeGrades(gradebook, formulas, clock);
  final TypeGrade typeGrade = new TypeGrade(gradebook, people, computeGrades, clock);
  final Faults faults = new Faults();

  /** Made once for all rooms, because making one takes long. */
  private static final MemoryStoredTexts KEYS = new MemoryStoredTexts();

  Room() {
    texts.get("platform-key", () -> KEYS.get("platform-key", Room::newKey));
    people.add(
        List.of(
            person(1001, "teacher1", "Tea", "Cher", "T-1", Role.INSTRUCTOR),
            person(1002, "tassist1", "Ass", "Istant", "TA-1", Role.LEARNER),
            person(1003, "student1", "Ana", "Öztürk", "S-1", Role.LEARNER),
            person(1004, "student2", "Bo", "Müller", "S-2", Role.LEARNER),
            person(1005, "student3", "Cy", "O'Neil", "S-3", Role.LEARNER)));
    gradebook.put(item(501, "Course total", 100, "", Kind.FOREIGN));
    gradebook.put(item(502, "Quiz", 10, "", Kind.FOREIGN));
    gradebook.put(item(503, "Assignment", 100, "", Kind.FOREIGN));
    gradebook.put(item(504, "Credential portal", 100, "401", Kind.ACTIVITY));
  }

  private static String newKey() {
    MemoryStoredTexts empty = new MemoryStoredTexts();
    Ids ids = new Ids(new TurnedClock(START), new Random(7));
    assertThat(new PlatformKey(empty, ids).publicKeySet()).isNotEmpty();
    return empty.get("platform-key", () -> "");
  }

  static GradeItem item(long id, String label, int maximum, String link, Kind kind) {
    Optional<String> tied = link.isEmpty() ? Optional.empty() : Optional.of(link);
    String tool = kind == Kind.FOREIGN ? "" : DemoSite.TYPE_ID;
    BigDecimal most = BigDecimal.valueOf(maximum);
    return new GradeItem(id, Course.FIRST, tool, label, most, "", "", tied, kind);
  }

  static Person person(
      int id, String username, String given, String family, String sourcedId, Role role) {
    return new Person(
        String.valueOf(id),
        username,
        given,
        family,
        given + " " + family,
        username + "@example.invalid",
        sourcedId,
        role);
  }

  /** The way of this person to an activity. */
  Visit open(Person person, Activity activity) {
    return visits.of(person, new Errand.Open(activity.linkId())).orElseThrow();
  }

  Activity activity(String linkId) {
    return courses.link(linkId).orElseThrow();
  }

  Person person(String id) {
    return people.find(id).orElseThrow();
  }

  /** A token with these scopes that lasts longer than the test. */
  Optional<String> token(String... scopes) {
    return tokenOf(DemoSite.TYPE_ID, scopes);
  }

  Optional<String> tokenOf(String toolId, String... scopes) {
    String value = "token" + toolId + String.join("", scopes).hashCode();
    tokens.add(
        new AccessToken(value, toolId, Set.of(scopes), clock.instant().plusSeconds(1_000_000)));
    return Optional.of(value);
  }

  Optional<String> everything() {
    return token(Scopes.PERMITTED.toArray(String[]::new));
  }

  ServiceAnswer get(String path, String accept) {
    return calls.answer(request("GET", path, Optional.of(accept), Optional.empty(), ""));
  }

  ServiceAnswer send(String method, String path, String type, String body) {
    return calls.answer(request(method, path, Optional.empty(), Optional.of(type), body));
  }

  ServiceAnswer delete(String path) {
    return calls.answer(request("DELETE", path, Optional.empty(), Optional.empty(), ""));
  }

  ServiceRequest request(
      String method, String path, Optional<String> accept, Optional<String> type, String body) {
    URI uri = URI.create(path);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return new ServiceRequest(
        method,
        uri.getPath(),
        Recorded.form(query),
        "/mod/lti/services" + path,
        accept,
        type,
        everything(),
        body);
  }

  /** A score as the tool writes it. */
  ServiceAnswer score(long item, String user, String given, String time) {
    return send(
        "POST",
        "/201/lineitems/" + item + "/lineitem/scores?type_id=601",
        "application/vnd.ims.lis.v1.score+json",
        """
        {"userId":"%s","scoreGiven":%s,"scoreMaximum":100,"timestamp":"%s",
         "activityProgress":"Completed","gradingProgress":"FullyGraded"}\
        """
            .formatted(user, given, time));
  }

  /** The authentication request that a well-behaved tool makes of a login. */
  Map<String, String> authRequest(PostForm login) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("scope", "openid");
    request.put("response_type", "id_token");
    request.put("response_mode", "form_post");
    request.put("prompt", "none");
    request.put("client_id", login.fields().get("client_id"));
    request.put("redirect_uri", login.fields().get("target_link_uri"));
    request.put("login_hint", login.fields().get("login_hint"));
    request.put("lti_message_hint", login.fields().get("lti_message_hint"));
    request.put("state", "S1");
    request.put("nonce", "n-1");
    return request;
  }
}
