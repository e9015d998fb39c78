package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Streams in memory; held to the same contract as the database. */
public final class MemoryCanvasStreams implements CanvasStreams {

  private final Map<String, CanvasStream> byDeployment = new TreeMap<>();
  private int writes;

  /** How often counts were written. */
  public int writes() {
    return writes;
  }

  @Override
  public List<CanvasStream> of(Collection<String> deploymentRowIds) {
    return byDeployment.values().stream()
        .filter(stream -> deploymentRowIds.contains(stream.deploymentRowId()))
        .toList();
  }

  @Override
  public Optional<CanvasStream> bySecretHash(String hash) {
    return byDeployment.values().stream()
        .filter(stream -> stream.secret().hash().equals(hash))
        .findFirst();
  }

  @Override
  public void add(CanvasStream stream) {
    byDeployment.putIfAbsent(stream.deploymentRowId(), stream);
  }

  @Override
  public void replaceSecret(String deploymentRowId, CanvasStream.SealedSecret secret) {
    byDeployment.computeIfPresent(
        deploymentRowId, (id, s) -> with(s, secret, s.rootUuid(), s.countsUnstated(), s.news()));
  }

  @Override
  public void countUnstated(String deploymentRowId, boolean counts) {
    byDeployment.computeIfPresent(
        deploymentRowId, (id, s) -> with(s, s.secret(), s.rootUuid(), counts, s.news()));
  }

  @Override
  public void remove(String deploymentRowId) {
    byDeployment.remove(deploymentRowId);
  }

  @Override
  public Optional<String> bind(String deploymentRowId, String rootUuid) {
    byDeployment.computeIfPresent(
        deploymentRowId,
        (id, s) ->
            with(
                s,
                s.secret(),
                s.rootUuid().or(() -> Optional.of(rootUuid)),
                s.countsUnstated(),
                s.news()));
    return Optional.ofNullable(byDeployment.get(deploymentRowId)).flatMap(CanvasStream::rootUuid);
  }

  @Override
  public void unbind(String deploymentRowId) {
    byDeployment.computeIfPresent(
        deploymentRowId,
        (id, s) -> with(s, s.secret(), Optional.empty(), s.countsUnstated(), s.news()));
  }

  @Override
  public void hold(String deploymentRowId) {}

  @Override
  public void count(String deploymentRowId, Instant at, long taken, long dropped) {
    writes++;
    byDeployment.computeIfPresent(
        deploymentRowId,
        (id, s) ->
            with(
                s,
                s.secret(),
                s.rootUuid(),
                s.countsUnstated(),
                new CanvasStream.News(
                    Optional.of(at), s.news().taken() + taken, s.news().dropped() + dropped)));
  }

  private static CanvasStream with(
      CanvasStream s,
      CanvasStream.SealedSecret secret,
      Optional<String> rootUuid,
      boolean countsUnstated,
      CanvasStream.News news) {
    return new CanvasStream(s.deploymentRowId(), secret, rootUuid, countsUnstated, news);
  }
}
