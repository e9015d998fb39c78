package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.award.Award;
import dev.laurel.award.ClaimedAwards;
import dev.laurel.credential.IssuedCredentials;
import dev.laurel.credential.MemoryAwards;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.Telling.Kind;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TellPeopleTest {

  private final HandClock clock = new HandClock();
  private final MemoryAwards awards = new MemoryAwards();
  private final MemoryTellings tellings = new MemoryTellings();
  private final List<String> issued = new ArrayList<>();
  private final List<String> claimed = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<Integer> failures = new ArrayList<>();
  private final Map<String, Attempt> outcome = new HashMap<>();

  private final TellPeople stage =
      new TellPeople(
          new KeepTellings(new Issued(), new Claimed(), awards, tellings, new Ids(clock), clock),
          awards,
          Stream.of(new Told(Kind.MAIL), new Told(Kind.GRADEBOOK)));

  private final class Issued implements IssuedCredentials {
    @Override
    public List<String> claim(int limit) {
      return List.copyOf(issued);
    }

    @Override
    public void done(Collection<String> awardIds) {
      issued.removeAll(awardIds);
    }
  }

  private final class Claimed implements ClaimedAwards {
    @Override
    public List<String> claim(Instant now, int limit) {
      return List.copyOf(claimed);
    }

    @Override
    public void done(Collection<String> awardIds) {
      claimed.removeAll(awardIds);
    }

    @Override
    public void setAside(String awardId, String error, Instant until) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Told implements Teller {
    private final Kind kind;

    Told(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public Attempt tell(Award award, int failed) {
      failures.add(failed);
      String what = kind + " " + award.id();
      told.add(what);
      if (award.id().equals("faulty")) {
        throw new IllegalStateException("bug");
      }
      return outcome.getOrDefault(what, Attempt.ended(Ending.DELIVERED));
    }
  }

  private void issue(String awardId) {
    awards.granted(awardId, "Ada", clock.instant());
    issued.add(awardId);
  }

  private void runUntilQuiet() {
    while (stage.runBatch() > 0) {
      assertThat(told).hasSizeLessThan(1_000);
    }
  }

  @Test
  void tells_of_each_credential_in_each_way_once() {
    issue("a");
    runUntilQuiet();
    runUntilQuiet();
    assertThat(told).containsExactlyInAnyOrder("MAIL a", "GRADEBOOK a");
    assertThat(tellings.endingOf("a", Kind.MAIL)).contains(Ending.DELIVERED);
    assertThat(tellings.endingOf("a", Kind.GRADEBOOK)).contains(Ending.DELIVERED);
    assertThat(issued).isEmpty();
  }

  @Test
  void a_credential_that_is_announced_again_is_not_told_of_again() {
    issue("a");
    runUntilQuiet();
    issued.add("a");
    runUntilQuiet();
    assertThat(told).hasSize(2);
    assertThat(tellings.size()).isEqualTo(2);
  }

  @Test
  void claims_are_taken_note_of_and_do_not_pile_up() {
    claimed.add("a");
    runUntilQuiet();
    assertThat(claimed).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void what_failed_is_tried_again_after_a_rest_that_grows() {
    outcome.put("MAIL a", Attempt.later("no answer"));
    issue("a");
    runUntilQuiet();
    assertThat(tellings.detailOf("a", Kind.MAIL)).isEqualTo("no answer");
    clock.forward(Duration.ofSeconds(14));
    runUntilQuiet();
    assertThat(told).hasSize(2);
    clock.forward(Duration.ofSeconds(1));
    runUntilQuiet();
    assertThat(told).hasSize(3);
    clock.forward(Duration.ofSeconds(15));
    runUntilQuiet();
    assertThat(told).hasSize(3);
    clock.forward(Duration.ofSeconds(15));
    outcome.clear();
    runUntilQuiet();
    assertThat(tellings.endingOf("a", Kind.MAIL)).contains(Ending.DELIVERED);
    assertThat(failures).as("each try knows how many failed").containsExactly(0, 0, 1, 2);
  }

  @Test
  void an_lms_that_names_a_rest_gets_it() {
    outcome.put("GRADEBOOK a", new Attempt.Later("throttled", Optional.of(Duration.ofMinutes(5))));
    issue("a");
    runUntilQuiet();
    clock.forward(Duration.ofMinutes(5).minusSeconds(1));
    runUntilQuiet();
    assertThat(told).hasSize(2);
    clock.forward(Duration.ofSeconds(1));
    runUntilQuiet();
    assertThat(told).hasSize(3);
  }

  @Test
  void no_rest_is_longer_than_six_hours() {
    outcome.put("MAIL a", Attempt.later("no answer"));
    issue("a");
    for (int i = 0; i < 40; i++) {
      runUntilQuiet();
      clock.forward(Duration.ofHours(6));
    }
    assertThat(told).hasSize(41);
  }

  @Test
  void a_fault_in_one_telling_does_not_silence_the_others() {
    issue("faulty");
    issue("b");
    runUntilQuiet();
    assertThat(tellings.endingOf("b", Kind.MAIL)).contains(Ending.DELIVERED);
    assertThat(tellings.endingOf("faulty", Kind.MAIL)).isEmpty();
    assertThat(tellings.detailOf("faulty", Kind.MAIL)).contains("bug");
  }

  @Test
  void an_ending_says_why() {
    outcome.put("MAIL a", Attempt.ended(Ending.NO_ADDRESS));
    outcome.put("GRADEBOOK a", new Attempt.Ended(Ending.REFUSED, "422 not a student"));
    issue("a");
    runUntilQuiet();
    assertThat(tellings.endingOf("a", Kind.MAIL)).contains(Ending.NO_ADDRESS);
    assertThat(tellings.endingOf("a", Kind.GRADEBOOK)).contains(Ending.REFUSED);
    assertThat(tellings.detailOf("a", Kind.GRADEBOOK)).isEqualTo("422 not a student");
  }

  @Test
  void a_crash_after_taking_is_made_good_when_the_lease_ends() {
    issue("a");
    KeepTellings keep =
        new KeepTellings(new Issued(), new Claimed(), awards, tellings, new Ids(clock), clock);
    keep.note(10);
    assertThat(keep.take(10)).hasSize(2);
    runUntilQuiet();
    assertThat(told).isEmpty();
    clock.forward(Duration.ofMinutes(2));
    runUntilQuiet();
    assertThat(told).hasSize(2);
  }
}
