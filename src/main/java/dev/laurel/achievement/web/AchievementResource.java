package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What can be earned, for everybody: a page, or the Achievement of Open Badges 3.0. */
@Singleton
@Path("/achievements/{id}")
public class AchievementResource {

  private final Achievements achievements;
  private final Issuers issuers;
  private final AchievementJson json;

  @Inject
  public AchievementResource(Achievements achievements, Issuers issuers, AchievementJson json) {
    this.achievements = achievements;
    this.issuers = issuers;
    this.json = json;
  }

  /** For people. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Pages.Page page(@PathParam("id") String id) {
    Achievement achievement = require(id);
    return Pages.page(
        "achievement/achievement", new AchievementPage(achievement, issuer(achievement)));
  }

  /** For machines. */
  @GET
  @Produces({"application/ld+json", MediaType.APPLICATION_JSON})
  public Response document(@PathParam("id") String id) {
    Achievement achievement = require(id);
    return Response.ok(json.write(achievement, issuer(achievement)))
        .header("Vary", "Accept")
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }

  private Achievement require(String id) {
    return achievements.byId(id).orElseThrow(() -> Problem.notFound("page-unknown"));
  }

  private Issuer issuer(Achievement achievement) {
    return issuers.issuerOf(achievement.tenantId());
  }
}
