package dev.laurel.grading.web;

import dev.laurel.grading.Digest;
import dev.laurel.grading.GrantScoreToken;
import dev.laurel.grading.KeepCanvasStreams;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.RefusalBrake;
import dev.laurel.lti.OAuthHeader;
import dev.laurel.lti.OAuthRefused;
import dev.laurel.lti.OutcomeResponse;
import dev.laurel.platform.SubscribeToNotices;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Recent;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.shared.web.RequestPath;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the doors at which programs bring results. A key that is refused too often from one
 * address is turned away without a look at what it brings. An address that is refused too often,
 * with whatever keys, is told to wait in place of each refusal; what it brings is looked at all the
 * same, since a good tool may share the address. A key that was let in lately hears why it is
 * refused, however often: its token may just have run out.
 */
@jakarta.ws.rs.ext.Provider
@Singleton
@Priority(Priorities.USER + 1000) // before others look at the status of an answer
public class CredentialGate implements ContainerRequestFilter, ContainerResponseFilter {

  private static final int TOO_MANY = 429;

  /** Property of the request: the {@link Knock}. */
  private static final String KNOCK = "laurel.knock";

  private static final List<String> DOORS =
      List.of(
          KeepOlderTools.PATH,
          KeepCanvasStreams.PATH,
          GrantScoreToken.PATH,
          SubscribeToNotices.PATH,
          "/api/courses/",
          "/api/caliper",
          "/api/xapi/statements");

  private final RefusalBrake brake;
  private final ProblemMapper problems;
  private final Ids ids;
  private final Provider<HttpServletRequest> request;

  @Inject
  public CredentialGate(
      RefusalBrake brake, ProblemMapper problems, Ids ids, Provider<HttpServletRequest> request) {
    this.brake = brake;
    this.problems = problems;
    this.ids = ids;
    this.request = request;
  }

  /**
   * Who knocks.
   *
   * @param door one of {@link #DOORS}
   * @param network of the connection, or of what a trusted proxy says (`LAUREL_BEHIND_PROXY`)
   * @param key by what the key is told from others; none when it stands in the body
   */
  private record Knock(String door, String network, Optional<String> key) {

    String anyKey() {
      return door + " " + network;
    }

    Optional<String> thisKey() {
      return key.map(name -> anyKey() + " " + Digest.sha256(name));
    }
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<Knock> knock = knock(context);
    knock.ifPresent(known -> context.setProperty(KNOCK, known));
    knock
        .flatMap(Knock::thisKey)
        .map(brake::pause)
        .filter(Duration::isPositive)
        .ifPresent(wait -> context.abortWith(tooOften(RequestPath.of(context), wait)));
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    if (context.getProperty(KNOCK) instanceof Knock knock) {
      note(knock, response);
    }
  }

  private void note(Knock knock, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status < 300) {
      knock.thisKey().ifPresent(brake::letIn);
    } else if (isRefusal(knock, status) && knock.thisKey().filter(brake::isTrusted).isEmpty()) {
      Duration wait = brake.pause(knock.anyKey());
      brake.refused(knock.anyKey());
      knock.thisKey().ifPresent(brake::refused);
      if (wait.isPositive()) {
        brake(knock, response, wait);
      }
    }
  }

  /** Notices keep their reasons: whoever sets one LMS of many at an address up has to see them. */
  private void brake(Knock knock, ContainerResponseContext response, Duration wait) {
    if (knock.door().equals(SubscribeToNotices.PATH)) {
      response.setStatus(TOO_MANY);
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds(wait));
    } else {
      replace(response, tooOften(knock.door(), wait));
    }
  }

  /**
   * The key of Canvas is an address, and of an unknown one nothing is there. A notice is signed,
   * and 403 means that nothing shows who sends it.
   */
  private static boolean isRefusal(Knock knock, int status) {
    return switch (knock.door()) {
      case KeepCanvasStreams.PATH -> status == 401 || status == 404;
      case SubscribeToNotices.PATH -> status == 403;
      default -> status == 401;
    };
  }

  private Optional<Knock> knock(ContainerRequestContext context) {
    String path = RequestPath.of(context);
    return DOORS.stream()
        .filter(path::startsWith)
        .findFirst()
        .map(door -> new Knock(door, network(), key(context, path, door)));
  }

  private String network() {
    return Recent.network(request.get().getRemoteAddr());
  }

  private static Optional<String> key(ContainerRequestContext context, String path, String door) {
    if (door.equals(KeepCanvasStreams.PATH)) {
      return Optional.of(path.substring(door.length()));
    }
    if (door.equals(SubscribeToNotices.PATH)) {
      return Optional.empty();
    }
    @Nullable String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
    return Optional.ofNullable(header)
        .map(all -> door.equals(KeepOlderTools.PATH) ? consumerKey(all) : all);
  }

  /** What is signed is another header each time. */
  private static String consumerKey(String header) {
    try {
      return OAuthHeader.parse(header).consumerKey();
    } catch (OAuthRefused none) {
      return header;
    }
  }

  private Response tooOften(String path, Duration wait) {
    long seconds = seconds(wait);
    Response answer =
        path.startsWith(KeepOlderTools.PATH)
            ? envelope(seconds)
            : problems.toResponse(
                Problem.of(
                    TOO_MANY, "refused-too-often", "refusals braked", RefusalBrake.MOST, seconds));
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private Response envelope(long seconds) {
    String words =
        "Refused too often. Wait " + seconds + " seconds, then sign with the right secret";
    return Response.status(TOO_MANY)
        .entity(OutcomeResponse.unread(words).toXml(ids.newId()))
        .type(MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void replace(ContainerResponseContext response, Response other) {
    response.setStatus(other.getStatus());
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    other.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    response.setEntity(other.getEntity(), response.getEntityAnnotations(), other.getMediaType());
  }
}
