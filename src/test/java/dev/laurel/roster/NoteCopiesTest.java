package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arrival;
import dev.laurel.launch.Arrivals;
import dev.laurel.launch.Launched;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.roster.CourseOrigins.CopyNote;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteCopiesTest {

  private final HandClock clock = new HandClock();
  private final PlatformForTests lms = new PlatformForTests();
  private final MemoryCourseOrigins origins = new MemoryCourseOrigins();
  private final NoteCopies copies = new NoteCopies(origins, new Ids(clock), clock);
  private final Deployment deployment =
      new Deployment("row", PlatformForTests.DEPLOYMENT_ID, "tenant", Optional.empty());

  @Test
  void notice_notes_each_origin_that_somebody_launched_from() {
    origins.launched.addAll(List.of("a", "b"));
    copies.copied(deployment, "copy", List.of("a", "b", "b", "never", "copy"));
    assertThat(origins.notes).extracting(CopyNote::origin).containsExactly("a", "b");
    assertThat(origins.notes).extracting(CopyNote::copy).containsOnly("copy");
    assertThat(origins.notes).extracting(CopyNote::tenantId).containsOnly("tenant");
  }

  @Test
  void history_notes_the_nearest_ancestor_that_is_known() {
    origins.launched.addAll(List.of("mother", "grandmother"));
    copies.descended(deployment, "copy", "unknown,mother,grandmother");
    assertThat(origins.notes).extracting(CopyNote::origin).containsExactly("mother");
  }

  @Test
  void course_is_not_its_own_ancestor() {
    origins.launched.add("copy");
    copies.descended(deployment, "copy", "copy");
    assertThat(origins.notes).isEmpty();
  }

  @Test
  void hostile_history_is_bounded() {
    assertThat(NoteCopies.ancestors("x,".repeat(100_000))).containsExactly("x");
    assertThat(NoteCopies.ancestors("a".repeat(300) + ",b")).containsExactly("b");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      many.append(i).append(',');
    }
    assertThat(NoteCopies.ancestors(many.toString())).hasSize(50);
    assertThat(NoteCopies.ancestors("$Context.id.history")).isEmpty();
    assertThat(NoteCopies.ancestors(", ,%zz,a%2Cb,c+d")).containsExactly("%zz", "a,b", "c+d");
  }

  private static final Arrival ARRIVAL = new Arrival(Optional.of("context"), "learner");

  private final CourseNews news =
      new CourseNews(
          new Arrivals() {
            @Override
            public List<Optional<Arrival>> known(List<Launched> launches) {
              return Collections.nCopies(launches.size(), Optional.of(ARRIVAL));
            }

            @Override
            public Arrival arrive(
                VerifiedLaunch launch, RegisteredPlatform platform, Deployment there) {
              return ARRIVAL;
            }
          },
          copies,
          SubscriptionsForTests.none(clock));

  private void launch(Map<String, String> custom) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put("https://purl.imsglobal.org/spec/lti/claim/custom", custom);
    news.arrive(
        lms.launch(claims),
        new RegisteredPlatform("platform", lms.registration(), "U", List.of(deployment)),
        deployment);
  }

  @Test
  void first_launch_of_a_copied_course_notes_where_it_came_from() {
    origins.launched.add("old");
    launch(Map.of("context_history", "old,older"));
    assertThat(origins.notes).extracting(CopyNote::copy).containsExactly("course-1");
  }

  @Test
  void launch_that_says_nothing_new_asks_nothing() {
    launch(Map.of("context_history", "old,older"));
    launch(Map.of("context_history", "old,older"));
    launch(Map.of("context_history", "$Context.id.history"));
    launch(Map.of());
    assertThat(origins.asked).isOne();
    launch(Map.of("context_history", "newer,old,older"));
    assertThat(origins.asked).isEqualTo(2);
  }

  private Optional<Arrival> known(Map<String, String> custom) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put("https://purl.imsglobal.org/spec/lti/claim/custom", custom);
    return news.known(List.of(new Launched(lms.launch(claims), deployment))).getFirst();
  }

  @Test
  void launch_that_tells_of_another_ancestry_is_news_until_that_is_noted() {
    Map<String, String> custom = Map.of("context_history", "old,older");
    assertThat(known(Map.of())).contains(ARRIVAL);
    assertThat(known(custom)).isEmpty();
    launch(custom);
    assertThat(known(custom)).contains(ARRIVAL);
    assertThat(origins.asked).isOne();
  }
}
