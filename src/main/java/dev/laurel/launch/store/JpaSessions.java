package dev.laurel.launch.store;

import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.NewSession;
import dev.laurel.launch.Sessions;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sessions in the table `launch_session`; its unique nonce is what stops a replay. */
@Singleton
public class JpaSessions implements Sessions {

  private static final String INSERT =
      "insert into launch_session (id, nonce, browser_hash, tenant_id, deployment_id, context_id,"
          + " learner_id, name, email, roles, locale, opened_at, last_seen_at) values ";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final EntityManager em;
  private final Jdbc jdbc;

  @Inject
  public JpaSessions(EntityManager em, Jdbc jdbc) {
    this.em = em;
    this.jdbc = jdbc;
  }

  @Override
  public void open(NewSession opened) {
    try {
      insert(List.of(opened));
    } catch (IllegalStateException failure) {
      throw isUsedNonce(failure) ? new NonceUsed(failure) : failure;
    }
  }

  @Override
  public Set<String> openEach(List<NewSession> sessions) {
    try {
      insert(sessions);
      return sessions.stream().map(one -> one.session().id()).collect(Collectors.toSet());
    } catch (IllegalStateException failure) {
      if (!isUsedNonce(failure)) {
        throw failure;
      }
      // A statement is whole or not at all: none of them is open now.
      return sessions.size() == 1
          ? Set.of()
          : sessions.stream()
              .flatMap(one -> openEach(List.of(one)).stream())
              .collect(Collectors.toSet());
    }
  }

  private static boolean isUsedNonce(IllegalStateException failure) {
    return failure.getCause() instanceof SQLIntegrityConstraintViolationException;
  }

  private void insert(List<NewSession> sessions) {
    if (sessions.isEmpty()) {
      return;
    }
    jdbc.update(
        INSERT + ROW + (", " + ROW).repeat(sessions.size() - 1),
        sessions.stream().flatMap(JpaSessions::values).toArray());
  }

  private static Stream<@Nullable Object> values(NewSession opened) {
    LaunchSession session = opened.session();
    return Stream.of(
        session.id(),
        opened.nonce(),
        opened.browserHash(),
        session.tenantId(),
        session.deploymentRowId(),
        session.contextId().orElse(null),
        session.learnerId(),
        session.name().orElse(null),
        session.email().orElse(null),
        SessionRow.text(session.roles()),
        session.locale().orElse(null),
        session.openedAt(),
        session.lastSeenAt());
  }

  @Override
  public Optional<LaunchSession> find(
      Collection<String> browserHashes, String contextId, Instant seenSince) {
    return newest("s.contextId", browserHashes, contextId, seenSince);
  }

  @Override
  public Optional<LaunchSession> findPerson(
      Collection<String> browserHashes, String learnerId, Instant seenSince) {
    return newest("s.learnerId", browserHashes, learnerId, seenSince);
  }

  private Optional<LaunchSession> newest(
      String column, Collection<String> browserHashes, String value, Instant seenSince) {
    return em
        .createQuery(
            "select s from SessionRow s where s.browserHash in ?1 and "
                + column
                + " = ?2 and s.lastSeenAt >= ?3 order by s.openedAt desc, s.id desc",
            SessionRow.class)
        .setParameter(1, browserHashes)
        .setParameter(2, value)
        .setParameter(3, seenSince)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(SessionRow::toSession);
  }

  @Override
  public Optional<LaunchSession> opened(String nonce, String browserHash, Instant seenSince) {
    return em.createQuery(
            "select s from SessionRow s where s.nonce = ?1 and s.browserHash = ?2"
                + " and s.lastSeenAt >= ?3",
            SessionRow.class)
        .setParameter(1, nonce)
        .setParameter(2, browserHash)
        .setParameter(3, seenSince)
        .getResultStream()
        .findFirst()
        .map(SessionRow::toSession);
  }

  @Override
  public void seen(String sessionId, Instant at) {
    em.createQuery("update SessionRow s set s.lastSeenAt = ?1 where s.id = ?2")
        .setParameter(1, at)
        .setParameter(2, sessionId)
        .executeUpdate();
  }

  @Override
  public int forget(Instant lastSeenBefore) {
    return em.createQuery("delete from SessionRow s where s.lastSeenAt < ?1")
        .setParameter(1, lastSeenBefore)
        .executeUpdate();
  }
}
