package dev.laurel.platform;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Invitations in memory, for tests. */
public final class MemoryInvitations implements Invitations {

  private final Map<String, Invitation> byHash = new LinkedHashMap<>();

  @Override
  public void add(Invitation invitation, String tokenHash) {
    byHash.put(tokenHash, invitation);
  }

  @Override
  public List<Invitation> all() {
    return byHash.values().stream()
        .sorted(
            Comparator.comparing(Invitation::createdAt).thenComparing(Invitation::id).reversed())
        .toList();
  }

  @Override
  public Optional<Invitation> byHash(String tokenHash) {
    return Optional.ofNullable(byHash.get(tokenHash));
  }

  @Override
  public synchronized boolean use(String tokenHash, String usedBy, Instant at) {
    boolean open = byHash(tokenHash).filter(i -> i.isOpen(at)).isPresent();
    if (open) {
      change(tokenHash, i -> with(i, Optional.of(at), Optional.of(usedBy), i.revokedAt()));
    }
    return open;
  }

  @Override
  public void release(String tokenHash) {
    change(tokenHash, i -> with(i, Optional.empty(), Optional.empty(), i.revokedAt()));
  }

  @Override
  public void revoke(String id, Instant at) {
    byHash.replaceAll(
        (hash, i) ->
            i.id().equals(id) && i.usedAt().isEmpty() && i.revokedAt().isEmpty()
                ? with(i, i.usedAt(), i.usedBy(), Optional.of(at))
                : i);
  }

  @Override
  public void forget(Instant expiredBefore) {
    byHash.values().removeIf(i -> i.expiresAt().isBefore(expiredBefore));
  }

  private void change(String tokenHash, UnaryOperator<Invitation> change) {
    byHash.computeIfPresent(tokenHash, (hash, invitation) -> change.apply(invitation));
  }

  private static Invitation with(
      Invitation i, Optional<Instant> used, Optional<String> by, Optional<Instant> revoked) {
    return new Invitation(i.id(), i.note(), i.createdAt(), i.expiresAt(), used, by, revoked);
  }
}
