package dev.laurel.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every port of the room in memory; the contract tests hold it to what the database does. */
public final class MemoryCredentials
    implements Intentions, Credentials, IssuedCredentials, StatusListRecords {

  /** A reserved credential and all that can become of it. */
  private static final class Row {
    final Intention intention;
    Optional<Instant> due;
    int attempts;
    Optional<String> error = Optional.empty();
    Optional<byte[]> bytes = Optional.empty();
    Optional<Instant> signedAt = Optional.empty();
    Optional<Instant> revokedAt = Optional.empty();

    Row(Intention intention) {
      this.intention = intention;
      this.due = Optional.of(intention.reservedAt());
    }
  }

  private record Published(long revision, byte[] bytes) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<String> issued = new ArrayList<>();
  private final Map<String, StatusList> lists = new LinkedHashMap<>();
  private final Map<String, Published> published = new HashMap<>();

  public Optional<String> errorOf(String id) {
    return rows.get(id).error;
  }

  public List<Intention> all() {
    return rows.values().stream().map(row -> row.intention).toList();
  }

  @Override
  public Set<String> reservedAmong(Collection<String> awardIds) {
    Set<String> reserved = new HashSet<>();
    rows.values().forEach(row -> reserved.add(row.intention.awardId()));
    reserved.retainAll(awardIds);
    return reserved;
  }

  @Override
  public void reserve(Collection<Intention> intentions) {
    for (Intention intention : intentions) {
      for (Row row : rows.values()) {
        boolean samePlace =
            row.intention.statusListId().equals(intention.statusListId())
                && row.intention.statusIndex() == intention.statusIndex();
        if (samePlace || row.intention.awardId().equals(intention.awardId())) {
          throw new IllegalStateException("Reserved twice: " + intention);
        }
      }
      rows.put(intention.id(), new Row(intention));
    }
  }

  @Override
  public List<Intention> take(Instant now, Instant until, int limit) {
    List<Row> due =
        rows.values().stream()
            .filter(row -> row.due.filter(at -> !at.isAfter(now)).isPresent())
            .sorted(Comparator.comparing((Row row) -> row.due.orElseThrow()))
            .limit(limit)
            .toList();
    due.forEach(row -> row.due = Optional.of(until));
    return due.stream().map(row -> row.intention).toList();
  }

  @Override
  public boolean store(String id, byte[] bytes, Instant signedAt) {
    Row row = rows.get(id);
    if (row.bytes.isPresent()) {
      return false;
    }
    row.bytes = Optional.of(bytes);
    row.signedAt = Optional.of(signedAt);
    row.due = Optional.empty();
    row.error = Optional.empty();
    issued.add(row.intention.awardId());
    return true;
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    Row row = rows.get(id);
    if (row.bytes.isEmpty()) {
      row.attempts++;
      row.error = Optional.of(error);
      row.due = Optional.of(until);
    }
  }

  @Override
  public int attempts(String id) {
    return rows.get(id).attempts;
  }

  @Override
  public Optional<Credential> byId(String id) {
    return Optional.ofNullable(rows.get(id)).flatMap(MemoryCredentials::credential);
  }

  @Override
  public Optional<Credential> ofAward(String awardId) {
    return rows.values().stream()
        .filter(row -> row.intention.awardId().equals(awardId))
        .findFirst()
        .flatMap(MemoryCredentials::credential);
  }

  private static Optional<Credential> credential(Row row) {
    return row.bytes.map(
        bytes -> new Credential(row.intention, bytes, row.signedAt.orElseThrow(), row.revokedAt));
  }

  @Override
  public boolean revoke(String id, String reason, Instant now) {
    Row row = rows.get(id);
    if (row == null || row.bytes.isEmpty() || row.revokedAt.isPresent()) {
      return false;
    }
    row.revokedAt = Optional.of(now);
    StatusList list = lists.get(row.intention.statusListId());
    lists.put(list.id(), change(list, list.taken(), list.revision() + 1));
    return true;
  }

  @Override
  public List<String> claim(int limit) {
    return issued.stream().limit(limit).toList();
  }

  @Override
  public void done(Collection<String> awardIds) {
    issued.removeAll(awardIds);
  }

  @Override
  public Optional<StatusList> listById(String id) {
    return Optional.ofNullable(lists.get(id));
  }

  @Override
  public Optional<StatusList> lockNewest(String issuerId) {
    return lists.values().stream()
        .filter(list -> list.issuerId().equals(issuerId))
        .max(Comparator.comparing(StatusList::number));
  }

  @Override
  public void add(StatusList list) {
    for (StatusList other : lists.values()) {
      if (other.issuerId().equals(list.issuerId()) && other.number() == list.number()) {
        throw new IllegalStateException("Begun twice: " + list);
      }
    }
    lists.put(list.id(), list);
  }

  @Override
  public void setTaken(String id, int taken) {
    lists.put(id, change(lists.get(id), taken, lists.get(id).revision()));
  }

  private static StatusList change(StatusList list, int taken, long revision) {
    return new StatusList(
        list.id(),
        list.tenantId(),
        list.issuerId(),
        list.number(),
        list.size(),
        taken,
        list.shuffleKey(),
        list.createdAt(),
        revision);
  }

  @Override
  public BitSet revoked(String id) {
    BitSet bits = new BitSet();
    rows.values().stream()
        .filter(row -> row.revokedAt.isPresent() && row.intention.statusListId().equals(id))
        .forEach(row -> bits.set(row.intention.statusIndex()));
    return bits;
  }

  @Override
  public Optional<byte[]> published(String id, long revision) {
    return Optional.ofNullable(published.get(id))
        .filter(list -> list.revision() == revision)
        .map(Published::bytes);
  }

  @Override
  public void publish(String id, long revision, byte[] bytes, Instant signedAt) {
    if (lists.get(id).revision() == revision) {
      published.put(id, new Published(revision, bytes));
    }
  }
}
