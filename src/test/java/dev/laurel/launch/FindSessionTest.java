package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindSessionTest {

  private static final String COURSE = "of-course-1";

  private final Arriving world = new Arriving();
  private final Browser browser = Arriving.browser("b".repeat(43));
  private final FindSession find = new FindSession(world.sessions, world.clock);

  @BeforeEach
  void arrive() {
    world.launch(browser, claims -> {});
  }

  private Instant lastSeen() {
    return world.sessions.find(browser.hashes(), COURSE, Instant.EPOCH).orElseThrow().lastSeenAt();
  }

  @Test
  void finds_the_session_of_the_browser_in_its_course() {
    assertThat(find.find(browser, COURSE)).isPresent();
  }

  @Test
  void finds_nothing_in_another_course_or_browser() {
    assertThat(find.find(browser, "of-course-2")).isEmpty();
    assertThat(find.find(Arriving.browser("c".repeat(43)), COURSE)).isEmpty();
    assertThat(find.find(Arriving.browser(), COURSE)).isEmpty();
  }

  @Test
  void closes_a_session_that_rested_for_more_than_eight_hours() {
    world.clock.forward(Duration.ofHours(8));
    assertThat(find.find(browser, COURSE)).isPresent();
    world.clock.forward(Duration.ofHours(8).plusSeconds(1));
    assertThat(find.find(browser, COURSE)).isEmpty();
  }

  @Test
  void stays_open_while_it_is_in_use() {
    for (int hours = 0; hours < 24; hours += 6) {
      world.clock.forward(Duration.ofHours(6));
      assertThat(find.find(browser, COURSE)).isPresent();
    }
  }

  @Test
  void notes_its_use_every_five_minutes_only() {
    Instant opened = world.clock.instant();
    world.clock.forward(Duration.ofMinutes(5));
    find.find(browser, COURSE);
    assertThat(lastSeen()).isEqualTo(opened);
    world.clock.forward(Duration.ofSeconds(1));
    find.find(browser, COURSE);
    assertThat(lastSeen()).isEqualTo(world.clock.instant());
  }

  @Test
  void forgets_closed_sessions_every_ten_minutes() {
    MemorySessions sessions = (MemorySessions) world.sessions;
    ForgetSessions forget = new ForgetSessions(sessions, world.clock);
    assertThat(forget.name()).isEqualTo("forget-sessions");
    assertThat(forget.runBatch()).isZero();
    assertThat(sessions.size()).as("still open").isEqualTo(1);
    world.clock.forward(Duration.ofHours(8));
    forget.runBatch();
    assertThat(sessions.size()).as("open to the last moment").isEqualTo(1);
    world.clock.forward(Duration.ofMinutes(9));
    forget.runBatch();
    assertThat(sessions.size()).as("not looked at again yet").isEqualTo(1);
    world.clock.forward(Duration.ofMinutes(1));
    forget.runBatch();
    assertThat(sessions.size()).isZero();
  }
}
