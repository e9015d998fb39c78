package dev.laurel.launch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Sessions in memory, for tests. */
public final class MemorySessions implements Sessions {

  private final List<NewSession> sessions = new ArrayList<>();

  @Override
  public void open(NewSession session) {
    if (sessions.stream().anyMatch(s -> s.nonce().equals(session.nonce()))) {
      throw new NonceUsed(new IllegalStateException("twice"));
    }
    sessions.add(session);
  }

  @Override
  public synchronized Set<String> openEach(List<NewSession> opened) {
    Set<String> ids = new HashSet<>();
    for (NewSession session : opened) {
      try {
        open(session);
        ids.add(session.session().id());
      } catch (NonceUsed used) {
        // Its id is not among those that were opened.
      }
    }
    return ids;
  }

  @Override
  public Optional<LaunchSession> find(
      Collection<String> browserHashes, String contextId, Instant seenSince) {
    return newest(
        browserHashes, seenSince, s -> s.contextId().filter(contextId::equals).isPresent());
  }

  @Override
  public Optional<LaunchSession> findPerson(
      Collection<String> browserHashes, String learnerId, Instant seenSince) {
    return newest(browserHashes, seenSince, s -> s.learnerId().equals(learnerId));
  }

  private Optional<LaunchSession> newest(
      Collection<String> browserHashes, Instant seenSince, Predicate<LaunchSession> wanted) {
    return sessions.stream()
        .filter(s -> browserHashes.contains(s.browserHash()))
        .map(NewSession::session)
        .filter(s -> wanted.test(s) && !s.lastSeenAt().isBefore(seenSince))
        .max(Comparator.comparing(LaunchSession::openedAt).thenComparing(LaunchSession::id));
  }

  @Override
  public Optional<LaunchSession> opened(String nonce, String browserHash, Instant seenSince) {
    return sessions.stream()
        .filter(s -> s.nonce().equals(nonce) && s.browserHash().equals(browserHash))
        .map(NewSession::session)
        .filter(s -> !s.lastSeenAt().isBefore(seenSince))
        .findFirst();
  }

  @Override
  public void seen(String sessionId, Instant at) {
    sessions.replaceAll(s -> s.session().id().equals(sessionId) ? seen(s, at) : s);
  }

  private static NewSession seen(NewSession n, Instant at) {
    LaunchSession s = n.session();
    return new NewSession(
        n.nonce(),
        n.browserHash(),
        new LaunchSession(
            s.id(),
            s.tenantId(),
            s.deploymentRowId(),
            s.contextId(),
            s.learnerId(),
            s.name(),
            s.email(),
            s.roles(),
            s.locale(),
            s.openedAt(),
            at));
  }

  @Override
  public int forget(Instant lastSeenBefore) {
    int before = sessions.size();
    sessions.removeIf(s -> s.session().lastSeenAt().isBefore(lastSeenBefore));
    return before - sessions.size();
  }

  public int size() {
    return sessions.size();
  }
}
