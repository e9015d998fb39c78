package dev.laurel.openbadges.ld;

import com.apicatalog.rdf.canon.RdfCanonTicker;

/** Ends a canonicalisation that takes too many steps: counted, not timed, so it is repeatable. */
final class StepLimit implements RdfCanonTicker {

  private int left;

  StepLimit(int steps) {
    this.left = steps;
  }

  @Override
  public void tick() {
    if (--left < 0) {
      throw new LinkedDataProblem(
          LinkedDataProblem.Kind.TOO_COMPLEX, "Too many steps to canonicalise");
    }
  }
}
