package dev.laurel.credential;

import dev.laurel.credential.Proofs.NotProven;
import dev.laurel.credential.ReserveCredentials.NotReserved;
import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Turns granted awards into stored credentials. First id and index are kept, then the credential is
 * composed, linted, signed and verified outside any transaction, then its bytes are stored. A crash
 * leaves the row to the next run, which continues with the kept id and index; a row that fails
 * rests and never holds up its neighbours.
 */
@Singleton
public class IssueCredentials implements Stage {

  /** For bells. */
  public static final String NAME = "issue-credentials";

  private static final System.Logger LOG = System.getLogger(IssueCredentials.class.getName());
  private static final int BATCH = 100;

  private final ReserveCredentials reserve;
  private final KeepCredentials keep;
  private final Proofs proofs;

  @Inject
  IssueCredentials(ReserveCredentials reserve, KeepCredentials keep, Proofs proofs) {
    this.reserve = reserve;
    this.keep = keep;
    this.proofs = proofs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int runBatch() {
    int reserved = reserve();
    List<Intention> due = keep.take(BATCH);
    due.forEach(this::issue);
    return Math.max(reserved, due.size());
  }

  private int reserve() {
    try {
      return reserve.reserve(BATCH);
    } catch (NotReserved several) {
      return reserveOneByOne(several.awardIds().size());
    }
  }

  /** Finds out which of a batch is to blame, and lets the others pass. */
  private int reserveOneByOne(int count) {
    for (int i = 0; i < count; i++) {
      try {
        reserve.reserve(1);
      } catch (NotReserved one) {
        LOG.log(Level.ERROR, "No credential reserved for award " + one.awardIds(), one);
        one.awardIds().forEach(id -> reserve.setAside(id, String.valueOf(one.getCause())));
      }
    }
    return count;
  }

  private void issue(Intention intention) {
    try {
      keep.store(intention, proofs.of(intention));
    } catch (NotProven reason) {
      LOG.log(Level.ERROR, "Credential {0} not signed: {1}", intention.id(), reason.getMessage());
      keep.setAside(intention, String.valueOf(reason.getMessage()));
    } catch (RuntimeException fault) {
      // What this one stumbles over must not keep the others of the batch from being signed.
      LOG.log(Level.ERROR, "Credential " + intention.id() + " not issued", fault);
      keep.setAside(intention, fault.toString());
    }
  }
}
