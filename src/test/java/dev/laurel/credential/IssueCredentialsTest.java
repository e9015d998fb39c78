package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.credential.Issuing.Killed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueCredentialsTest {

  private final Issuing issuing = new Issuing();

  private void grant(String... awardIds) {
    for (String id : awardIds) {
      issuing.awards.granted(id, "Ada", issuing.clock.instant());
    }
  }

  private void runUntilQuiet() {
    IssueCredentials stage = issuing.stage();
    while (stage.runBatch() > 0) {
      assertThat(issuing.signed).hasSizeLessThan(10_000);
    }
  }

  @Test
  void stores_a_credential_for_each_granted_award() {
    grant("a", "b");
    runUntilQuiet();
    assertThat(issuing.stored("a")).startsWith("signed ");
    assertThat(issuing.stored("b")).startsWith("signed ");
    assertThat(issuing.credentials.claim(10)).containsExactly("a", "b");
    assertThat(issuing.bells.rung()).contains("tell-people");
  }

  @Test
  void does_nothing_when_nothing_waits() {
    assertThat(issuing.stage().runBatch()).isZero();
  }

  @Test
  void an_award_that_is_granted_twice_gets_one_credential() {
    grant("a");
    runUntilQuiet();
    String first = issuing.stored("a");
    issuing.awards.grant(issuing.awards.byIds(List.of("a")));
    runUntilQuiet();
    assertThat(issuing.stored("a")).isEqualTo(first);
    assertThat(issuing.credentials.all()).hasSize(1);
    assertThat(issuing.signed).hasSize(1);
  }

  @Test
  void a_kill_before_signing_loses_nothing_and_keeps_id_and_place() {
    grant("a");
    issuing.killBeforeSigning = true;
    assertThatThrownBy(() -> issuing.stage().runBatch()).isInstanceOf(Killed.class);
    Intention reserved = issuing.credentials.all().getFirst();
    issuing.killBeforeSigning = false;
    issuing.clock.forward(Duration.ofSeconds(20));
    runUntilQuiet();
    assertThat(issuing.credentials.ofAward("a").orElseThrow().intention()).isEqualTo(reserved);
    assertThat(issuing.credentials.all()).containsExactly(reserved);
  }

  @Test
  void a_kill_between_signing_and_storing_signs_the_same_again() {
    grant("a");
    issuing.killAfterSigning = true;
    assertThatThrownBy(() -> issuing.stage().runBatch()).isInstanceOf(Killed.class);
    assertThat(issuing.stored("a")).isEqualTo("nothing");
    assertThat(issuing.credentials.claim(10)).isEmpty();
    issuing.killAfterSigning = false;
    issuing.clock.forward(Duration.ofSeconds(20));
    runUntilQuiet();
    assertThat(issuing.signed).hasSize(2);
    assertThat(issuing.signed.get(1)).isEqualTo(issuing.signed.get(0));
    assertThat(issuing.credentials.claim(10)).containsExactly("a");
  }

  @Test
  void a_row_that_another_node_works_on_is_left_alone() {
    grant("a");
    issuing.killBeforeSigning = true;
    assertThatThrownBy(() -> issuing.stage().runBatch()).isInstanceOf(Killed.class);
    issuing.killBeforeSigning = false;
    issuing.clock.forward(Duration.ofSeconds(19));
    runUntilQuiet();
    assertThat(issuing.signed).isEmpty();
  }

  @Test
  void a_node_that_comes_late_does_not_replace_what_is_stored() {
    grant("a");
    runUntilQuiet();
    String first = issuing.stored("a");
    Intention intention = issuing.credentials.all().getFirst();
    new KeepCredentials(issuing.credentials, issuing.bells, issuing.clock)
        .store(intention, new byte[] {1});
    assertThat(issuing.stored("a")).isEqualTo(first);
    assertThat(issuing.credentials.claim(10)).containsExactly("a");
  }

  @Test
  void one_that_fails_does_not_hold_up_its_neighbours() {
    grant("a", "broken", "unclean", "b");
    issuing.faults.put("broken", new IllegalStateException("no such image"));
    issuing.unclean.put("unclean", "ABSOLUTE_IRIS at $.id");
    runUntilQuiet();
    assertThat(issuing.stored("a")).startsWith("signed ");
    assertThat(issuing.stored("b")).startsWith("signed ");
    assertThat(issuing.stored("broken")).isEqualTo("nothing");
    assertThat(errorOf("broken")).contains("no such image");
    assertThat(errorOf("unclean")).contains("ABSOLUTE_IRIS");
  }

  private String errorOf(String awardId) {
    return issuing.credentials.all().stream()
        .filter(intention -> intention.awardId().equals(awardId))
        .findFirst()
        .flatMap(intention -> issuing.credentials.errorOf(intention.id()))
        .orElse("");
  }

  @Test
  void one_that_failed_is_tried_again_after_a_rest_that_grows() {
    grant("a");
    issuing.faults.put("a", new IllegalStateException("database away"));
    runUntilQuiet();
    String id = issuing.credentials.all().getFirst().id();
    assertThat(issuing.credentials.attempts(id)).isEqualTo(1);
    issuing.clock.forward(Duration.ofSeconds(10));
    runUntilQuiet();
    assertThat(issuing.credentials.attempts(id)).isEqualTo(2);
    issuing.clock.forward(Duration.ofSeconds(10));
    runUntilQuiet();
    assertThat(issuing.credentials.attempts(id)).isEqualTo(2);
    issuing.faults.clear();
    issuing.clock.forward(Duration.ofSeconds(10));
    runUntilQuiet();
    assertThat(issuing.stored("a")).startsWith("signed ");
  }

  @Test
  void a_tenant_without_an_issuer_does_not_hold_up_the_others_and_is_tried_again() {
    issuing.issuers.without.add("young");
    grant("a");
    issuing.awards.granted("young", "orphan", "Ada", issuing.clock.instant());
    grant("b");
    runUntilQuiet();
    assertThat(issuing.stored("a")).startsWith("signed ");
    assertThat(issuing.stored("b")).startsWith("signed ");
    assertThat(issuing.stored("orphan")).isEqualTo("nothing");
    assertThat(issuing.awards.errorOf("orphan").orElseThrow()).contains("young has no issuer");
    assertThat(issuing.awards.errorOf("a")).isEmpty();
    issuing.issuers.without.clear();
    runUntilQuiet();
    assertThat(issuing.stored("orphan")).as("rests").isEqualTo("nothing");
    issuing.clock.forward(Duration.ofMinutes(5));
    runUntilQuiet();
    assertThat(issuing.stored("orphan")).startsWith("signed ");
  }

  @Test
  void more_than_one_batch_is_issued_with_a_place_for_each() {
    for (int i = 0; i < 250; i++) {
      grant("award" + i);
    }
    runUntilQuiet();
    assertThat(issuing.credentials.all()).hasSize(250);
    assertThat(issuing.credentials.all().stream().map(Intention::statusIndex))
        .doesNotHaveDuplicates();
    assertThat(issuing.credentials.all().stream().map(Intention::statusListId).distinct())
        .hasSize(1);
  }
}
