package dev.laurel.demo.web;

import dev.laurel.demo.AnswerServiceCall;
import dev.laurel.demo.Faults;
import dev.laurel.demo.Faults.Fault;
import dev.laurel.demo.IssueAccessToken;
import dev.laurel.demo.PlatformDocument;
import dev.laurel.demo.RegisterTool;
import dev.laurel.demo.ServiceAnswer;
import dev.laurel.demo.ServiceRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The endpoints that the tool calls from server to server. */
@Path("/demo/mod/lti")
@Singleton
public class ServicesResource {

  private static final String SERVICES = "/mod/lti/services";
  private static final long SLOW_SECONDS = 15;

  private final IssueAccessToken issueAccessToken;
  private final AnswerServiceCall answerServiceCall;
  private final RegisterTool registerTool;
  private final PlatformDocument document;
  private final Faults faults;

  @Inject
  public ServicesResource(
      IssueAccessToken issueAccessToken,
      AnswerServiceCall answerServiceCall,
      RegisterTool registerTool,
      PlatformDocument document,
      Faults faults) {
    this.issueAccessToken = issueAccessToken;
    this.answerServiceCall = answerServiceCall;
    this.registerTool = registerTool;
    this.document = document;
    this.faults = faults;
  }

  @GET
  @Path("/openid-configuration")
  public Response configuration() {
    return answer(() -> ServiceAnswer.json(document.json()));
  }

  @POST
  @Path("/openid-registration")
  public Response register(@Context HttpHeaders headers, byte[] body) {
    return answer(
        () ->
            registerTool.answer(
                header(headers, HttpHeaders.AUTHORIZATION),
                new String(body, StandardCharsets.UTF_8)));
  }

  @POST
  @Path("/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response token(MultivaluedMap<String, String> form) {
    return answer(() -> issueAccessToken.answer(Answers.firsts(form)));
  }

  @POST
  @Path("/token")
  public Response tokenWithoutForm() {
    return answer(() -> issueAccessToken.answer(Map.of()));
  }

  @GET
  @Path("/services/{path: .+}")
  public Response get(
      @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
    return call(request, uri, headers, new byte[0]);
  }

  @POST
  @Path("/services/{path: .+}")
  public Response post(
      @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
    return call(request, uri, headers, body);
  }

  @PUT
  @Path("/services/{path: .+}")
  public Response put(
      @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
    return call(request, uri, headers, body);
  }

  @DELETE
  @Path("/services/{path: .+}")
  public Response delete(
      @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
    return call(request, uri, headers, new byte[0]);
  }

  private Response call(Request request, UriInfo uri, HttpHeaders headers, byte[] body) {
    URI asked = uri.getRequestUri();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    String path = asked.getPath();
    ServiceRequest call =
        new ServiceRequest(
            request.getMethod(),
            path.substring(path.indexOf(SERVICES) + SERVICES.length()),
            Answers.firsts(uri.getQueryParameters()),
            asked.getRawPath() + query,
            header(headers, HttpHeaders.ACCEPT),
            header(headers, HttpHeaders.CONTENT_TYPE).map(type -> type.split(";", 2)[0].strip()),
            header(headers, HttpHeaders.AUTHORIZATION)
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length())),
            new String(body, StandardCharsets.UTF_8));
    return answer(() -> answerServiceCall.answer(call));
  }

  private static Optional<String> header(HttpHeaders headers, String name) {
    return Optional.ofNullable(headers.getHeaderString(name));
  }

  private Response answer(Supplier<ServiceAnswer> right) {
    if (faults.current() == Fault.SLOW) {
      dawdle();
    }
    return Answers.of(faults.insteadOfAnswer().orElseGet(right));
  }

  /** Longer than any caller with a deadline waits. */
  private static void dawdle() {
    try {
      TimeUnit.SECONDS.sleep(SLOW_SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
