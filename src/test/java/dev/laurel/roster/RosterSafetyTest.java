package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.Roles;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.roster.RefreshRoster.Refreshed;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a strange launch or a strange list of members must not break. */
class RosterSafetyTest {

  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  private static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final String ITEMS = PlatformForTests.ISSUER + "/items";
  private static final String MEMBERS = PlatformForTests.ISSUER + "/members";

  private final HandClock clock = new HandClock();
  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryRoster roster = new MemoryRoster();
  private final RecordArrival recordArrival = roster.ports().recordArrival(new Ids(clock), clock);
  private final Deployment deployment =
      new Deployment("row", PlatformForTests.DEPLOYMENT_ID, "tenant", Optional.empty());
  private final RegisteredPlatform platform =
      new RegisteredPlatform("platform", lms.registration(), "University", List.of(deployment));
  private final List<Membership> list = new ArrayList<>();
  private final RefreshRoster refresh =
      new RefreshRoster(
          roster,
          new ListForTests(() -> list),
          roster.ports().applyRoster(new Ids(clock), clock),
          new MemoryRosterReadings(),
          clock);

  private Arrival arrive(Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = new HashMap<>(lms.resourceLinkClaims());
    change.accept(claims);
    return recordArrival.arrive(lms.launch(claims), platform, deployment);
  }

  private static void services(Map<String, Object> claims) {
    claims.put(AGS, Map.of("scope", List.of("read", "write"), "lineitems", ITEMS));
    claims.put(
        NRPS, Map.of("context_memberships_url", MEMBERS, "service_versions", List.of("2.0")));
  }

  private static Membership member(String userId, MembershipStatus status) {
    return new Membership(
        userId,
        Roles.of(List.of("Learner")),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private Context course(Arrival arrival) {
    return roster.byId(arrival.contextId()).orElseThrow();
  }

  @Test
  void a_link_without_services_takes_none_away_from_the_course() {
    Context with = course(arrive(RosterSafetyTest::services));
    Context after = course(arrive(claims -> {}));
    assertThat(after).isEqualTo(with);
    assertThat(after.lineItemsUrl()).contains(URI.create(ITEMS));
    assertThat(after.membershipsUrl()).contains(URI.create(MEMBERS));
    assertThat(after.scopes()).contains("read", "write");
  }

  @Test
  void services_that_moved_or_shrank_are_taken_as_said() {
    arrive(RosterSafetyTest::services);
    Arrival later =
        arrive(
            claims -> {
              services(claims);
              claims.put(AGS, Map.of("scope", List.of("read"), "lineitems", ITEMS + "/new"));
            });
    assertThat(course(later).lineItemsUrl()).contains(URI.create(ITEMS + "/new"));
    assertThat(course(later).scopes()).contains("read").doesNotContain("write");
  }

  @Test
  void an_empty_list_makes_nobody_leave() {
    Arrival arrival = arrive(RosterSafetyTest::services);
    refresh.refreshNow(arrival.contextId());
    assertThat(roster.of(arrival.contextId())).allMatch(Member::active).hasSize(1);
  }

  @Test
  void whoever_asks_for_the_list_is_told_what_became_of_it() {
    Arrival without = arrive(claims -> {});
    assertThat(refresh.refresh(without.contextId())).isEqualTo(Refreshed.NOT_OFFERED);
    assertThat(refresh.refresh("nowhere")).isEqualTo(Refreshed.NOT_OFFERED);
    Arrival with = arrive(RosterSafetyTest::services);
    assertThat(refresh.refresh(with.contextId())).as("empty").isEqualTo(Refreshed.FAILED);
    assertThat(refresh.refresh(with.contextId())).isEqualTo(Refreshed.STILL_FRESH);
    list.add(member("learner-1", MembershipStatus.ACTIVE));
    assertThat(refresh.refreshNow(with.contextId())).isEqualTo(Refreshed.READ);
  }

  @Test
  void somebody_who_is_not_listed_or_not_active_any_more_leaves_and_may_come_back() {
    Arrival ada = arrive(RosterSafetyTest::services);
    list.add(member("other", MembershipStatus.ACTIVE));
    refresh.refreshNow(ada.contextId());
    assertThat(active(ada)).isFalse();
    list.add(member("learner-1", MembershipStatus.ACTIVE));
    refresh.refreshNow(ada.contextId());
    assertThat(active(ada)).isTrue();
    list.set(1, member("learner-1", MembershipStatus.INACTIVE));
    refresh.refreshNow(ada.contextId());
    assertThat(active(ada)).isFalse();
    arrive(RosterSafetyTest::services);
    assertThat(active(ada)).as("a launch proves that they are there").isTrue();
  }

  private boolean active(Arrival arrival) {
    return roster.of(arrival.contextId()).stream()
        .filter(m -> m.learnerId().equals(arrival.learnerId()))
        .findFirst()
        .orElseThrow()
        .active();
  }

  @Test
  void the_list_is_asked_for_at_most_once_a_minute_unless_somebody_insists() {
    Arrival ada = arrive(RosterSafetyTest::services);
    list.add(member("learner-1", MembershipStatus.ACTIVE));
    refresh.refresh(ada.contextId());
    list.add(member("new", MembershipStatus.ACTIVE));
    clock.forward(Duration.ofSeconds(59));
    refresh.refresh(ada.contextId());
    assertThat(roster.of(ada.contextId())).hasSize(1);
    clock.forward(Duration.ofSeconds(1));
    refresh.refresh(ada.contextId());
    assertThat(roster.of(ada.contextId())).hasSize(2);
    list.add(member("newer", MembershipStatus.ACTIVE));
    refresh.refreshNow(ada.contextId());
    assertThat(roster.of(ada.contextId())).hasSize(3);
  }
}
