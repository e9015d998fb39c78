package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.SourcedIds.SourcedId;
import dev.laurel.grading.ToolTickets.Role;
import dev.laurel.grading.ToolTickets.Ticket;
import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.Sealing;
import dev.laurel.launch.LaunchSession;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sourcedids and tickets: what Laurel gives away and must know again. */
class SealedNamesTest {

  private static final SourcedId NAMED = new SourcedId("tool", "item", "learner");

  private final OlderWorld older = new OlderWorld();
  private final OlderTool tool = older.tool(older.course, "Simulations").tool();
  private final GradedItem item = older.activity(tool);

  private LaunchSession session(String who, String role) {
    older.visitor.become(who, role);
    return older.visitor.requireMember(older.course.contextId());
  }

  @Test
  void sourcedid_is_another_each_time_and_each_opens() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String sealed = older.sourcedIds.seal(NAMED);
      assertThat(older.sourcedIds.open(sealed)).contains(NAMED);
      seen.add(sealed);
    }
    assertThat(seen).hasSize(100).allMatch(text -> text.matches("[A-Za-z0-9_-]+"));
  }

  @Test
  void no_changed_character_opens() {
    String sealed = older.sourcedIds.seal(NAMED);
    for (int at = 0; at < sealed.length() - 1; at++) {
      char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
      assertThat(older.sourcedIds.open(changed)).as("character " + at).isEmpty();
    }
  }

  @Test
  void two_halves_make_no_whole() {
    String ana = older.sourcedId(tool, item, "ana");
    String ben = older.sourcedId(tool, item, "ben");
    for (int at = 1; at < Math.min(ana.length(), ben.length()); at++) {
      String crossed = ana.substring(0, at) + ben.substring(at);
      if (!crossed.equals(ana) && !crossed.equals(ben)) {
        assertThat(older.sourcedIds.open(crossed)).as("cut at " + at).isEmpty();
      }
    }
  }

  @Test
  void another_installation_opens_nothing() {
    older.world.clock.forward(Duration.ofDays(400));
    String here = older.sourcedId(tool, item, "ana");
    assertThat(older.sourcedIds.open(here)).as("it does not expire").isPresent();
    String there =
        new SourcedIds(new Sealing(KeysForTests.master("of another installation"), older.world.ids))
            .seal(NAMED);
    assertThat(older.sourcedIds.open(there)).isEmpty();
  }

  @Test
  void one_kind_does_not_open_as_the_other() {
    String ticket = older.tickets.issue(session("ana", "Learner"), item);
    assertThat(older.sourcedIds.open(ticket)).isEmpty();
    assertThat(older.tickets.open(older.sourcedId(tool, item, "ana"))).isEmpty();
    assertThat(older.tickets.open(tool.sealedSecret())).isEmpty();
    assertThat(older.sourcedIds.open(tool.sealedSecret())).isEmpty();
  }

  @Test
  void ticket_says_who_may_open_what_and_where() {
    String sealed = older.tickets.issue(session("ana", "Learner"), item);
    assertThat(older.tickets.open(sealed))
        .contains(new Ticket(older.course, item.id(), "ana", Role.LEARNER, "en"));
  }

  @ParameterizedTest
  @CsvSource({
    "Learner, LEARNER",
    "Instructor, INSTRUCTOR",
    "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator, INSTRUCTOR",
    "http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor, OTHER",
    "Guest, OTHER"
  })
  void only_learners_are_learners(String role, Role expected) {
    String sealed = older.tickets.issue(session("somebody", role), item);
    assertThat(older.tickets.open(sealed).orElseThrow().role()).isEqualTo(expected);
  }

  @Test
  void ticket_is_good_for_eight_hours() {
    String sealed = older.tickets.issue(session("ana", "Learner"), item);
    older.world.clock.forward(Duration.ofHours(8).minusSeconds(1));
    assertThat(older.tickets.open(sealed)).isPresent();
    older.world.clock.forward(Duration.ofSeconds(1));
    assertThat(older.tickets.open(sealed)).isEmpty();
  }

  @Test
  void what_is_no_seal_at_all_opens_nothing() {
    for (String text : new String[] {"", "x", "ä", "%", "A".repeat(501), "A".repeat(1001)}) {
      assertThat(older.sourcedIds.open(text)).as(text).isEmpty();
      assertThat(older.tickets.open(text)).as(text).isEmpty();
    }
  }
}
