package dev.laurel.organisation.web;

import dev.laurel.keys.IssuerKeys;
import dev.laurel.keys.PublishedKey;
import dev.laurel.openbadges.did.DidDocument;
import dev.laurel.openbadges.model.Profile;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What anybody may know of an issuer: its profile and its public keys. */
@Singleton
@Path("/issuers/{issuerId}")
public class IssuerResource {

  private static final String BRIEFLY = "public, max-age=300";

  private final Issuers issuers;
  private final IssuerKeys keys;
  private final Settings settings;

  @Inject
  public IssuerResource(Issuers issuers, IssuerKeys keys, Settings settings) {
    this.issuers = issuers;
    this.keys = keys;
    this.settings = settings;
  }

  @GET
  @Produces("text/html;qs=0.5")
  public Pages.Page page(@PathParam("issuerId") String issuerId) {
    Issuer issuer = issuer(issuerId);
    return Pages.page(
        "organisation/issuer",
        new IssuerPage(
            issuer,
            keys.published(issuerId).stream().map(PublishedKey::verificationMethod).toList(),
            settings.url("/issuers/" + issuerId + "/did.json")));
  }

  /** The Profile of Open Badges 3.0, as it stands in credentials. */
  @GET
  @Produces({"application/json", "application/ld+json"})
  public Response profile(@PathParam("issuerId") String issuerId) {
    Issuer issuer = issuer(issuerId);
    Profile profile =
        Profile.builder(issuer.did()).name(issuer.name()).url(issuer.url().toString()).build();
    return shared(profile.toJson().toString());
  }

  /** The document that did:web leads to. */
  @GET
  @Path("/did.json")
  @Produces({"application/json", "application/did+json", "application/did+ld+json"})
  public Response document(@PathParam("issuerId") String issuerId) {
    Issuer issuer = issuer(issuerId);
    DidDocument document =
        new DidDocument(
            issuer.did(),
            keys.published(issuerId).stream()
                .map(
                    key ->
                        new DidDocument.VerificationMethod(
                            key.verificationMethod(), issuer.did(), key.publicKey()))
                .toList());
    return shared(document.toJson().toString());
  }

  private Issuer issuer(String issuerId) {
    return issuers.byId(issuerId).orElseThrow(() -> Problem.notFound("issuer-unknown"));
  }

  /** Verifiers run in browsers too. */
  private static Response shared(String json) {
    return Response.ok(json)
        .header("Cache-Control", BRIEFLY)
        .header("Access-Control-Allow-Origin", "*")
        .header("Vary", "Accept")
        .build();
  }
}
