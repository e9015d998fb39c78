package dev.laurel.credential.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.credential.Credential;
import dev.laurel.credential.CredentialPorts;
import dev.laurel.credential.Intention;
import dev.laurel.credential.StatusList;
import dev.laurel.credential.store.CredentialStores.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of credentials does, in memory, on H2 and on MariaDB. */
class CredentialStoreContractIT {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final Instant LATER = NOON.plus(Duration.ofSeconds(20));
  private static final byte[] BYTES = "{\"name\":\"Zoë 🏅\"}".getBytes(UTF_8);

  private final String issuer = UUID.randomUUID().toString();

  private static void run(Run store, Consumer<CredentialPorts> work) {
    store.call(
        ports -> {
          work.accept(ports);
          return true;
        });
  }

  private StatusList newList(Run store, int number) {
    StatusList list =
        new StatusList(
            UUID.randomUUID().toString(), "tenant", issuer, number, 131_072, 0, "key", NOON, 0);
    run(store, ports -> ports.lists().add(list));
    return list;
  }

  private Intention intention(String award, StatusList list, int index) {
    return new Intention(
        UUID.randomUUID().toString(), "tenant", award, issuer, list.id(), index, NOON);
  }

  private Intention reserved(Run store, StatusList list, int index) {
    Intention intention = intention(store.newAward(), list, index);
    run(store, ports -> ports.intentions().reserve(List.of(intention)));
    return intention;
  }

  private Intention stored(Run store, StatusList list, int index) {
    Intention intention = reserved(store, list, index);
    run(store, ports -> ports.intentions().store(intention.id(), BYTES, LATER));
    return intention;
  }

  @ParameterizedTest
  @EnumSource
  void reserved_awards_are_told_from_others(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = reserved(store, newList(store, 1), 7);
    assertThat(
            store.<Object>call(
                ports -> ports.intentions().reservedAmong(List.of(kept.awardId(), "other"))))
        .isEqualTo(java.util.Set.of(kept.awardId()));
    assertThat(store.<Object>call(ports -> ports.intentions().reservedAmong(List.of())))
        .isEqualTo(java.util.Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void an_award_gets_one_credential(CredentialStores kind) {
    Run store = kind.open();
    StatusList list = newList(store, 1);
    Intention first = reserved(store, list, 1);
    Intention second = intention(first.awardId(), list, 2);
    assertThatThrownBy(() -> run(store, ports -> ports.intentions().reserve(List.of(second))))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_place_in_a_list_is_used_once(CredentialStores kind) {
    Run store = kind.open();
    StatusList list = newList(store, 1);
    reserved(store, list, 5);
    Intention second = intention(store.newAward(), list, 5);
    assertThatThrownBy(() -> run(store, ports -> ports.intentions().reserve(List.of(second))))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_taken_rests_until_its_lease_ends(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = reserved(store, newList(store, 1), 1);
    assertThat(store.<List<Intention>>call(ports -> ports.intentions().take(NOON, LATER, 10)))
        .containsExactly(kept);
    assertThat(store.<List<Intention>>call(ports -> ports.intentions().take(NOON, LATER, 10)))
        .isEmpty();
    assertThat(store.<List<Intention>>call(ports -> ports.intentions().take(LATER, LATER, 10)))
        .containsExactly(kept);
  }

  @ParameterizedTest
  @EnumSource
  void no_more_is_taken_than_was_asked_for(CredentialStores kind) {
    Run store = kind.open();
    StatusList list = newList(store, 1);
    for (int i = 0; i < 3; i++) {
      reserved(store, list, i);
    }
    assertThat(store.<List<Intention>>call(ports -> ports.intentions().take(NOON, LATER, 2)))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void stored_bytes_come_back_unchanged_and_are_never_replaced(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = reserved(store, newList(store, 1), 9);
    assertThat(store.<Boolean>call(ports -> ports.intentions().store(kept.id(), BYTES, LATER)))
        .isTrue();
    byte[] others = "{}".getBytes(UTF_8);
    assertThat(store.<Boolean>call(ports -> ports.intentions().store(kept.id(), others, LATER)))
        .isFalse();
    Optional<Credential> found = store.call(ports -> ports.credentials().byId(kept.id()));
    assertThat(found).isPresent();
    assertThat(found.get().bytes()).isEqualTo(BYTES);
    assertThat(found.get().intention()).isEqualTo(kept);
    assertThat(found.get().signedAt()).isEqualTo(LATER);
    Optional<Credential> ofAward = store.call(ports -> ports.credentials().ofAward(kept.awardId()));
    assertThat(ofAward.map(Credential::id)).contains(kept.id());
  }

  @ParameterizedTest
  @EnumSource
  void a_reserved_credential_is_not_there_until_it_is_signed(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = reserved(store, newList(store, 1), 9);
    assertThat(store.<Optional<Credential>>call(ports -> ports.credentials().byId(kept.id())))
        .isEmpty();
    assertThat(store.<Optional<Credential>>call(ports -> ports.credentials().byId("unknown")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_stored_is_not_taken_again_and_is_to_be_told(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = stored(store, newList(store, 1), 3);
    Instant muchLater = NOON.plus(Duration.ofDays(9));
    assertThat(
            store.<List<Intention>>call(ports -> ports.intentions().take(muchLater, muchLater, 9)))
        .isEmpty();
    assertThat(store.<List<String>>call(ports -> ports.issued().claim(9)))
        .containsExactly(kept.awardId());
    run(store, ports -> ports.issued().done(List.of(kept.awardId())));
    assertThat(store.<List<String>>call(ports -> ports.issued().claim(9))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_failure_is_counted_and_rests(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = reserved(store, newList(store, 1), 3);
    run(store, ports -> ports.intentions().setAside(kept.id(), "x".repeat(9_000), LATER));
    assertThat(store.<Integer>call(ports -> ports.intentions().attempts(kept.id()))).isEqualTo(1);
    assertThat(store.<List<Intention>>call(ports -> ports.intentions().take(NOON, LATER, 9)))
        .isEmpty();
    assertThat(store.<List<Intention>>call(ports -> ports.intentions().take(LATER, LATER, 9)))
        .containsExactly(kept);
  }

  @ParameterizedTest
  @EnumSource
  void a_revocation_sets_one_bit_and_a_new_revision(CredentialStores kind) {
    Run store = kind.open();
    StatusList list = newList(store, 1);
    stored(store, list, 3);
    Intention kept = stored(store, list, 131_071);
    assertThat(
            store.<Boolean>call(ports -> ports.credentials().revoke(kept.id(), "Cheating", LATER)))
        .isTrue();
    assertThat(store.<Boolean>call(ports -> ports.credentials().revoke(kept.id(), "Again", LATER)))
        .isFalse();
    BitSet expected = new BitSet();
    expected.set(131_071);
    assertThat(store.<BitSet>call(ports -> ports.lists().revoked(list.id()))).isEqualTo(expected);
    Optional<StatusList> after = store.call(ports -> ports.lists().listById(list.id()));
    assertThat(after.map(StatusList::revision)).contains(1L);
    Optional<Credential> found = store.call(ports -> ports.credentials().byId(kept.id()));
    assertThat(found.flatMap(Credential::revokedAt)).contains(LATER);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_signed_cannot_be_revoked(CredentialStores kind) {
    Run store = kind.open();
    Intention kept = reserved(store, newList(store, 1), 3);
    assertThat(store.<Boolean>call(ports -> ports.credentials().revoke(kept.id(), "", LATER)))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void the_newest_list_is_the_one_to_fill(CredentialStores kind) {
    Run store = kind.open();
    assertThat(store.<Optional<StatusList>>call(ports -> ports.lists().lockNewest(issuer)))
        .isEmpty();
    newList(store, 1);
    StatusList second = newList(store, 2);
    run(store, ports -> ports.lists().setTaken(second.id(), 12));
    Optional<StatusList> newest = store.call(ports -> ports.lists().lockNewest(issuer));
    assertThat(newest.map(StatusList::id)).contains(second.id());
    assertThat(newest.map(StatusList::taken)).contains(12);
    assertThat(newest.map(StatusList::createdAt)).contains(NOON);
  }

  @ParameterizedTest
  @EnumSource
  void a_list_number_is_used_once_by_an_issuer(CredentialStores kind) {
    Run store = kind.open();
    newList(store, 1);
    assertThatThrownBy(() -> newList(store, 1)).isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_signed_list_is_served_for_its_own_revision_only(CredentialStores kind) {
    Run store = kind.open();
    StatusList list = newList(store, 1);
    Intention kept = stored(store, list, 3);
    run(store, ports -> ports.lists().publish(list.id(), 0, BYTES, NOON));
    assertThat(store.<Optional<byte[]>>call(ports -> ports.lists().published(list.id(), 0)))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(BYTES));
    run(store, ports -> ports.credentials().revoke(kept.id(), "", LATER));
    assertThat(store.<Optional<byte[]>>call(ports -> ports.lists().published(list.id(), 1)))
        .isEmpty();
    run(store, ports -> ports.lists().publish(list.id(), 0, "old".getBytes(UTF_8), LATER));
    assertThat(store.<Optional<byte[]>>call(ports -> ports.lists().published(list.id(), 1)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MARIADB"})
  void two_nodes_never_take_the_same_row(CredentialStores kind) {
    Run store = kind.open();
    StatusList list = newList(store, 1);
    for (int i = 0; i < 4; i++) {
      reserved(store, list, i);
    }
    List<Intention> all = new ArrayList<>();
    store.call(
        first -> {
          all.addAll(first.intentions().take(NOON, LATER, 2));
          // Another node, while the first one's transaction is open.
          all.addAll(
              store.<List<Intention>>call(second -> second.intentions().take(NOON, LATER, 4)));
          return true;
        });
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
  }
}
