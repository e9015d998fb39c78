package dev.laurel.grading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The streams of Live Events that operators switched on. */
public interface CanvasStreams {

  /** Those of some deployments. */
  List<CanvasStream> of(Collection<String> deploymentRowIds);

  Optional<CanvasStream> bySecretHash(String hash);

  /** Adds one, unless the deployment has one. */
  void add(CanvasStream stream);

  void replaceSecret(String deploymentRowId, CanvasStream.SealedSecret secret);

  void countUnstated(String deploymentRowId, boolean counts);

  void remove(String deploymentRowId);

  /**
   * Binds a stream that is bound to no root account, in the present transaction.
   *
   * @return the root account that it is bound to now; empty when there is no such stream any more
   */
  Optional<String> bind(String deploymentRowId, String rootUuid);

  /** Forgets which root account it was. */
  void unbind(String deploymentRowId);

  /** Waits until no other transaction holds this, and holds it until the present one ends. */
  void hold(String deploymentRowId);

  /** Adds to what came, in a transaction of its own. */
  void count(String deploymentRowId, Instant at, long taken, long dropped);
}
