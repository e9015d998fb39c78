package dev.laurel.testing;

import dev.laurel.organisation.Operator;
import dev.laurel.shared.Problem;

/** An operator who has signed in, until they sign out. */
public final class TestOperator implements Operator {

  private boolean signedIn = true;

  public void signOut() {
    signedIn = false;
  }

  @Override
  public boolean signedIn() {
    return signedIn;
  }

  @Override
  public void require() {
    if (!signedIn) {
      throw Problem.of(401, "operator-unknown", "nobody");
    }
  }
}
