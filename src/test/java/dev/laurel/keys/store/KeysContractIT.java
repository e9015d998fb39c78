package dev.laurel.keys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.keys.StoredIssuerKey;
import dev.laurel.keys.StoredToolKey;
import dev.laurel.testing.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456Z");

  @BeforeEach
  void start_without_tool_keys() {
    for (Databases db : Databases.values()) {
      db.run(em -> em.createNativeQuery("delete from tool_key").executeUpdate());
    }
  }

  private static StoredToolKey toolKey(int generation) {
    String id = UUID.randomUUID().toString();
    return new StoredToolKey(id, generation, "kid-" + id, "sealed", NOW, NOW, Optional.empty());
  }

  private static StoredIssuerKey issuerKey(String issuerId, int generation) {
    String id = UUID.randomUUID().toString();
    return new StoredIssuerKey(
        id, issuerId, generation, "did:x", "did:x#key", "z6Mk", "sealed", NOW, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void gives_tool_keys_back_newest_first(Databases db) {
    StoredToolKey first = toolKey(1);
    StoredToolKey second = toolKey(2);
    db.run(em -> new JpaToolKeys(em).addIfFirst(first));
    db.run(em -> new JpaToolKeys(em).addIfFirst(second));
    List<StoredToolKey> all = db.call(em -> new JpaToolKeys(em).all());
    assertThat(all).containsExactly(second, first);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void lets_the_first_of_two_nodes_win(Databases db) {
    StoredToolKey winner = toolKey(1);
    db.run(em -> new JpaToolKeys(em).addIfFirst(winner));
    List<StoredToolKey> all = db.call(em -> new JpaToolKeys(em).addIfFirst(toolKey(1)));
    assertThat(all).containsExactly(winner);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void withdraws_earlier_keys_once(Databases db) {
    for (int generation = 1; generation <= 3; generation++) {
      StoredToolKey key = toolKey(generation);
      db.run(em -> new JpaToolKeys(em).addIfFirst(key));
    }
    db.run(em -> new JpaToolKeys(em).withdrawBefore(2, NOW));
    db.run(em -> new JpaToolKeys(em).withdrawBefore(3, NOW.plusSeconds(9)));
    List<StoredToolKey> all = db.call(em -> new JpaToolKeys(em).all());
    assertThat(all)
        .extracting(StoredToolKey::withdrawnAt)
        .containsExactly(Optional.empty(), Optional.of(NOW.plusSeconds(9)), Optional.of(NOW));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void keeps_issuer_keys_apart_and_the_first_of_each_generation(Databases db) {
    String issuer = UUID.randomUUID().toString();
    StoredIssuerKey first = issuerKey(issuer, 1);
    StoredIssuerKey second = issuerKey(issuer, 2);
    db.run(
        em -> {
          JpaIssuerKeys keys = new JpaIssuerKeys(em);
          keys.addIfFirst(first);
          keys.addIfFirst(second);
          keys.addIfFirst(issuerKey(issuer, 2));
          keys.addIfFirst(issuerKey(UUID.randomUUID().toString(), 1));
        });
    List<StoredIssuerKey> all = db.call(em -> new JpaIssuerKeys(em).of(issuer));
    assertThat(all).containsExactly(second, first);
  }
}
