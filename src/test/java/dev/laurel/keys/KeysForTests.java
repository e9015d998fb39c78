package dev.laurel.keys;

import dev.laurel.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sealing and keys in memory, for tests. */
public final class KeysForTests {

  private KeysForTests() {}

  public static MasterKey master(String text) {
    return () -> text.getBytes(StandardCharsets.UTF_8);
  }

  public static Sealing sealing(Clock clock) {
    return new Sealing(master("a master key for tests only"), new Ids(clock));
  }

  public static ToolKeys toolKeys(Clock clock) {
    return new ToolKeys(new MemoryToolKeys(), sealing(clock), new Ids(clock), clock);
  }

  public static IssuerKeys issuerKeys(Clock clock) {
    return new SealedIssuerKeys(new MemoryIssuerKeys(), sealing(clock), new Ids(clock), clock);
  }

  /** Keys of the tool in memory. */
  public static final class MemoryToolKeys implements StoredToolKeys {
    private final List<StoredToolKey> keys = new ArrayList<>();

    @Override
    public List<StoredToolKey> all() {
      return keys.stream()
          .sorted(Comparator.comparingInt(StoredToolKey::generation).reversed())
          .toList();
    }

    @Override
    public List<StoredToolKey> addIfFirst(StoredToolKey key) {
      if (keys.stream().noneMatch(k -> k.generation() == key.generation())) {
        keys.add(key);
      }
      return all();
    }

    @Override
    public void withdrawBefore(int generation, Instant at) {
      keys.replaceAll(
          k ->
              k.generation() < generation && k.withdrawnAt().isEmpty()
                  ? new StoredToolKey(
                      k.id(),
                      k.generation(),
                      k.kid(),
                      k.sealed(),
                      k.createdAt(),
                      k.signsFrom(),
                      Optional.of(at))
                  : k);
    }
  }

  /** Keys of issuers in memory. */
  public static final class MemoryIssuerKeys implements StoredIssuerKeys {
    private final List<StoredIssuerKey> keys = new ArrayList<>();

    @Override
    public List<StoredIssuerKey> of(String issuerId) {
      return keys.stream()
          .filter(k -> k.issuerId().equals(issuerId))
          .sorted(Comparator.comparingInt(StoredIssuerKey::generation).reversed())
          .toList();
    }

    @Override
    public void addIfFirst(StoredIssuerKey key) {
      boolean taken =
          keys.stream()
              .anyMatch(
                  k ->
                      Objects.equals(k.issuerId(), key.issuerId())
                          && k.generation() == key.generation());
      if (!taken) {
        keys.add(key);
      }
    }
  }
}
