package dev.laurel.passport.web;

import dev.laurel.award.ClaimAward;
import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.passport.Owned;
import dev.laurel.passport.ReadPassport;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The pages of a passport, the same from a course and from nowhere. */
@Singleton
class PassportPages {

  private final ReadPassport passport;
  private final ClaimAward claimAward;

  @Inject
  PassportPages(ReadPassport passport, ClaimAward claimAward) {
    this.passport = passport;
    this.claimAward = claimAward;
  }

  Pages.Page show(PassportVisit visit, LaunchSession session, String said) {
    return Pages.page(
        "passport/passport",
        new PassportPage(
            visit,
            session.name(),
            passport.of(visit.tenantId(), visit.learnerId()),
            Optional.of(said).filter("claimed"::equals).map(word -> "passport.said." + word)));
  }

  /** What becomes public; of a badge that is public already, its page. */
  Response ask(PassportVisit visit, String awardId) {
    Owned owned = passport.require(visit.tenantId(), visit.learnerId(), awardId);
    return owned.award().isClaimed()
        ? Response.seeOther(URI.create("/awards/" + owned.award().id())).build()
        : Response.ok(Pages.page("passport/claim", new ClaimOwnedPage(visit, owned))).build();
  }

  Response claim(PassportVisit visit, String awardId) {
    Owned owned = passport.require(visit.tenantId(), visit.learnerId(), awardId);
    Course course = new Course(visit.tenantId(), owned.award().contextId());
    claimAward.claim(course, visit.learnerId(), awardId);
    return Response.seeOther(URI.create(visit.base() + "?said=claimed")).build();
  }
}
