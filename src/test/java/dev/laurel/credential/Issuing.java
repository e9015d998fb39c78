package dev.laurel.credential;

import dev.laurel.credential.Proofs.NotProven;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Bells;
import dev.laurel.testing.HandClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stage with ports in memory, where any step can be made to crash. */
final class Issuing {

  /** What a kill looks like from inside: nothing catches it, nothing is cleaned up. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  final HandClock clock = new HandClock();
  final MemoryAwards awards = new MemoryAwards();
  final MemoryCredentials credentials = new MemoryCredentials();
  final OneIssuer issuers = new OneIssuer();
  final Bells bells = new Bells();
  final Ids ids = new Ids(clock);

  /** What was signed, in order; more often than stored when a crash came in between. */
  final List<Intention> signed = new ArrayList<>();

  /** Award id to what goes wrong with it. */
  final Map<String, RuntimeException> faults = new HashMap<>();

  /** Award id to what a lint says about it. */
  final Map<String, String> unclean = new HashMap<>();

  boolean killBeforeSigning;
  boolean killAfterSigning;

  IssueCredentials stage() {
    return new IssueCredentials(
        new ReserveCredentials(
            awards,
            awards,
            credentials,
            new PlanCredentials(issuers, new ReserveStatusPlaces(credentials, ids, clock), ids),
            clock),
        new KeepCredentials(credentials, bells, clock),
        this::sign);
  }

  private byte[] sign(Intention intention) throws NotProven {
    if (killBeforeSigning) {
      throw new Killed();
    }
    if (faults.containsKey(intention.awardId())) {
      throw faults.get(intention.awardId());
    }
    if (unclean.containsKey(intention.awardId())) {
      throw new NotProven(unclean.get(intention.awardId()));
    }
    signed.add(intention);
    if (killAfterSigning) {
      throw new Killed();
    }
    return ("signed " + intention.id()).getBytes(StandardCharsets.UTF_8);
  }

  String stored(String awardId) {
    return credentials
        .ofAward(awardId)
        .map(credential -> new String(credential.bytes(), StandardCharsets.UTF_8))
        .orElse("nothing");
  }
}
