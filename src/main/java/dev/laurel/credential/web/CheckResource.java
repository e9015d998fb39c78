package dev.laurel.credential.web;

import dev.laurel.credential.BadgeSummary;
import dev.laurel.credential.CheckBadge;
import dev.laurel.credential.ReadBadge;
import dev.laurel.credential.ReadBadge.Read;
import dev.laurel.credential.ReadBadge.Reading;
import dev.laurel.credential.ReadBadge.Unreadable;
import dev.laurel.credential.web.CheckPage.Checked;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Checks any Open Badge 3.0 that somebody pastes, uploads or links to. Nothing is kept, so the
 * report is the answer to the form itself and reloading asks again.
 */
@Path("/check")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class CheckResource {

  private static final int UNPROCESSABLE = 422;

  private final ReadBadge readBadge;
  private final CheckBadge checkBadge;
  private final Clock clock;

  @Inject
  public CheckResource(ReadBadge readBadge, CheckBadge checkBadge, Clock clock) {
    this.readBadge = readBadge;
    this.checkBadge = checkBadge;
    this.clock = clock;
  }

  @GET
  public Pages.Page form() {
    return Pages.page("credential/check", CheckPage.empty());
  }

  @POST
  @Path("text")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Pages.Page text(@FormParam("text") @DefaultValue("") String text) {
    return answer(page(readBadge.text(text)).withText(text));
  }

  @POST
  @Path("link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Pages.Page link(@FormParam("link") @DefaultValue("") String link) {
    return answer(page(readBadge.link(link)).withLink(link));
  }

  @POST
  @Path("file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Pages.Page file(List<EntityPart> parts) throws IOException {
    byte[] file = new byte[0];
    for (EntityPart part : parts) {
      if (part.getName().equals("file")) {
        try (InputStream content = part.getContent()) {
          // One byte more than is allowed tells that there was too much.
          file = content.readNBytes(BadgeFile.MAX_IMAGE_BYTES + 1);
        }
      }
    }
    return answer(page(readBadge.bytes(file)));
  }

  private CheckPage page(Reading reading) {
    return switch (reading) {
      case Unreadable(var why) -> new CheckPage(Optional.empty(), why, "", "");
      case Read(var badge) -> new CheckPage(Optional.of(checked(badge)), "", "", "");
    };
  }

  private Checked checked(BadgeFile badge) {
    return new Checked(
        BadgeSummary.of(badge.credential()),
        badge.container().name(),
        Report.of(checkBadge.check(badge), clock.instant()));
  }

  private static Pages.Page answer(CheckPage page) {
    Pages.Page answer = Pages.page("credential/check", page);
    return page.unreadable().isEmpty() ? answer : answer.withStatus(UNPROCESSABLE);
  }
}
