package dev.laurel.demo.web;

import dev.laurel.demo.AnswerAuthRequest;
import dev.laurel.demo.AuthAnswer;
import dev.laurel.demo.PlatformKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The authorization endpoint and the platform's public key. */
@Path("/demo/mod/lti")
@Singleton
public class AuthResource {

  private final AnswerAuthRequest answerAuthRequest;
  private final PlatformKey key;
  private final Visitors visitors;
  private final DemoPages pages;

  @Inject
  public AuthResource(
      AnswerAuthRequest answerAuthRequest, PlatformKey key, Visitors visitors, DemoPages pages) {
    this.answerAuthRequest = answerAuthRequest;
    this.key = key;
    this.visitors = visitors;
    this.pages = pages;
  }

  @GET
  @Path("/auth")
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return answer(uri.getQueryParameters(), headers);
  }

  @POST
  @Path("/auth")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
    return answer(form, headers);
  }

  @GET
  @Path("/certs")
  public Response certs() {
    return Response.ok(key.publicKeySet())
        .header("Content-Type", "application/json; charset=utf-8")
        .build();
  }

  private Response answer(MultivaluedMap<String, String> request, HttpHeaders headers) {
    AuthAnswer answer = answerAuthRequest.answer(Answers.firsts(request), visitors.of(headers));
    return switch (answer) {
      case AuthAnswer.ToTool tool -> pages.autoPost(tool.form(), "Signing in");
      case AuthAnswer.Repost repost -> pages.autoPost(repost.form(), "Signing in, once more");
      case AuthAnswer.InvalidRequest none -> pages.invalidRequest();
    };
  }
}
