package dev.laurel.credential.web;

import dev.laurel.credential.CredentialUrls;
import dev.laurel.credential.PublicCredential;
import dev.laurel.credential.PublicCredentials;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** From an award to its credential: pages of the course know awards only. */
@Path("/awards/{awardId}")
@Singleton
public class AwardCredentialResource {

  private final PublicCredentials credentials;
  private final CredentialUrls urls;

  @Inject
  public AwardCredentialResource(PublicCredentials credentials, CredentialUrls urls) {
    this.credentials = credentials;
    this.urls = urls;
  }

  @GET
  public Response credential(@PathParam("awardId") String awardId) {
    PublicCredential found = CredentialResource.find(credentials.ofAward(awardId));
    return Response.seeOther(URI.create(urls.credential(found.credential().id())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
