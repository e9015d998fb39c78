package dev.laurel.credential.web;

import dev.laurel.achievement.BadgeImages;
import dev.laurel.credential.BadgeSummary;
import dev.laurel.credential.CheckBadge;
import dev.laurel.credential.CredentialUrls;
import dev.laurel.credential.PublicCredential;
import dev.laurel.credential.PublicCredentials;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.PngBaker;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/**
 * The public face of a credential. Before its learner has accepted it, every address here answers
 * as if it did not exist. The files are the stored bytes; they may be kept by others for five
 * minutes only, so that a page never stays visible for long because somebody kept it.
 */
@Path("/credentials/{id}")
@Singleton
public class CredentialResource {

  private static final int FIVE_MINUTES = 300;

  private final PublicCredentials credentials;
  private final CheckBadge checkBadge;
  private final BadgeImages images;
  private final CredentialUrls urls;
  private final Clock clock;

  @Inject
  public CredentialResource(
      PublicCredentials credentials,
      CheckBadge checkBadge,
      BadgeImages images,
      CredentialUrls urls,
      Clock clock) {
    this.credentials = credentials;
    this.checkBadge = checkBadge;
    this.images = images;
    this.urls = urls;
    this.clock = clock;
  }

  @GET
  public Response credential(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
    Optional<String> json = Negotiation.jsonType(headers);
    PublicCredential found = find(credentials.byId(id));
    if (json.isEmpty()) {
      return Response.ok(Pages.page("credential/credential", page(found))).build();
    }
    return Files.of(request, found.credential().bytes(), json.get(), FIVE_MINUTES)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Path("credential.json")
  public Response json(@PathParam("id") String id, @Context Request request) {
    byte[] bytes = find(credentials.byId(id)).credential().bytes();
    return Files.of(request, bytes, Negotiation.CREDENTIAL_JSON, FIVE_MINUTES)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"badge.json\"")
        .build();
  }

  /** Baked at each request from two things that never change, so it never changes either. */
  @GET
  @Path("badge.png")
  public Response png(@PathParam("id") String id, @Context Request request) {
    PublicCredential found = find(credentials.byId(id));
    byte[] image = images.png(found.achievement().imageId()).orElseThrow();
    byte[] baked = PngBaker.bake(image, found.credential().bytes());
    return Files.of(request, baked, "image/png", FIVE_MINUTES)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"badge.png\"")
        .build();
  }

  static PublicCredential find(Optional<PublicCredential> found) {
    return found.orElseThrow(() -> Problem.notFound("credential-not-published"));
  }

  private CredentialPage page(PublicCredential found) {
    BadgeFile badge = BadgeFile.read(found.credential().bytes());
    String image = "/images/" + found.achievement().imageId() + ".png";
    return new CredentialPage(
        urls.credential(found.credential().id()),
        BadgeSummary.of(badge.credential()),
        image,
        urls.absolute(image),
        found.issuer().url().toString(),
        "/achievements/" + found.achievement().id(),
        Report.of(checkBadge.check(badge), clock.instant()));
  }
}
