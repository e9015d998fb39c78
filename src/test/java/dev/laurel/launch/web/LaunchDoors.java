package dev.laurel.launch.web;

import dev.laurel.keys.KeysForTests;
import dev.laurel.launch.Arriving;
import dev.laurel.launch.AskStorage;
import dev.laurel.launch.FindSession;
import dev.laurel.launch.PausedLogins;
import dev.laurel.launch.ResumeLaunch;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.shared.Ids;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.testing.Doors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The doors of logins and launches in a world with one LMS, and one page of a course. */
final class LaunchDoors {

  static final String TOOL = PlatformForTests.TOOL.toString();

  final Arriving world = new Arriving();
  final PausedLogins paused = new PausedLogins(KeysForTests.sealing(world.clock), world.clock);
  final BrowserCookies cookies = new BrowserCookies(world.settings);
  private final RequestVisitor[] visitor = new RequestVisitor[1];

  /** A page as other rooms have them: knows nothing of cookies and secrets. */
  @Path("/courses/{contextId}")
  public static final class Course {
    private final RequestVisitor visitor;

    Course(RequestVisitor visitor) {
      this.visitor = visitor;
    }

    @GET
    public Pages.Page page(@PathParam("contextId") String contextId) {
      visitor.requireMember(contextId);
      return Pages.page(
          "launch/refused",
          new RefusedPage(
              dev.laurel.shared.Problem.badRequest("launch-nonce"),
              new Back("next page", "/courses/" + contextId + "/next")));
    }

    @POST
    public Response change(@PathParam("contextId") String contextId) {
      visitor.requireMember(contextId);
      return Response.seeOther(URI.create("/courses/" + contextId + "?said=done")).build();
    }
  }

  /** Doors of one request: the visitor is made anew for each. */
  Doors doors() {
    visitor[0] = new RequestVisitor();
    AskStorage ask = new AskStorage(world.states, world.known);
    ProblemMapper problems = new HtmlProblems();
    RefusedLaunches refused = new RefusedLaunches(ask, problems);
    return Doors.of(
        new LoginResource(world.startLogin, paused, cookies, world.settings),
        new LaunchResource(
            world.acceptLaunch,
            new ResumeLaunch(world.states, world.sessions, world.clock),
            ask,
            refused,
            cookies,
            world.settings),
        new StoredLaunchResource(world.acceptLaunch, refused, world.settings, new Ids(world.clock)),
        new LaunchRejectedMapper(problems),
        new AddressFilter(),
        new OriginFilter(world.settings),
        new VisitorFilter(new FindSession(world.sessions, world.clock), cookies, visitor[0]),
        new Course(visitor[0]));
  }

  MockHttpResponse get(String path, String... headers) {
    return doors().get(path, html(headers));
  }

  MockHttpResponse post(String path, Map<String, String> form, String... headers) {
    return doors().post(path, encoded(form), html(headers));
  }

  private static String[] html(String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Accept";
    all[headers.length + 1] = "text/html";
    return all;
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The parameters of the LMS's login, with more. */
  static Map<String, String> login(String... more) {
    Map<String, String> login = new java.util.LinkedHashMap<>();
    Arriving.login().forEach((name, values) -> login.put(name, values.getFirst()));
    for (int i = 0; i < more.length; i += 2) {
      login.put(more[i], more[i + 1]);
    }
    return login;
  }

  /** What the LMS posts in answer to the request that the address holds. */
  Map<String, String> answer(String authRequest) {
    return world.answerTo(URI.create(authRequest), claims -> {}).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
  }

  static String header(MockHttpResponse answer, String name) {
    List<Object> values = answer.getOutputHeaders().get(name);
    return values == null ? "" : String.valueOf(values.getFirst());
  }

  /** Where a redirect to a page of our own leads, without the origin. */
  static String path(MockHttpResponse answer) {
    return header(answer, "Location").substring(TOOL.length());
  }

  static String cookie(MockHttpResponse answer) {
    return header(answer, "Set-Cookie").split(";")[0];
  }

  static org.jsoup.nodes.Document page(MockHttpResponse answer) {
    return org.jsoup.Jsoup.parse(
        new String(answer.getOutput(), StandardCharsets.UTF_8), TOOL + "/");
  }

  /** Without a server nobody tells the mapper what the browser accepts. */
  private static final class HtmlProblems extends ProblemMapper {
    HtmlProblems() {
      super(Messages.strict());
    }

    @Override
    public Response toResponse(Throwable thrown) {
      dev.laurel.shared.Problem problem = (dev.laurel.shared.Problem) thrown;
      return Response.status(problem.status())
          .entity(Pages.page("shared/problem", problem).withStatus(problem.status()))
          .type("text/html")
          .build();
    }
  }
}
