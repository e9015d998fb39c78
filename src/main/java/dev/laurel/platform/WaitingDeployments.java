package dev.laurel.platform;

import java.util.List;
import java.util.Optional;

/** Where deployments wait for approval. */
public interface WaitingDeployments {

  /** Every one, by registration, the oldest first. */
  List<WaitingDeployment> all();

  /** Those of one registration, the oldest first. */
  List<WaitingDeployment> of(String platformId);

  Optional<WaitingDeployment> byId(String id);

  /** Notes one; a deployment that is noted already keeps its id and takes label and last time. */
  void note(WaitingDeployment deployment);

  void remove(String id);
}
