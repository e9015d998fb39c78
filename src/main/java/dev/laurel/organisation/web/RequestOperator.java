package dev.laurel.organisation.web;

import dev.laurel.organisation.Operator;
import dev.laurel.shared.Problem;
import jakarta.enterprise.context.RequestScoped;

/** Whether this request comes from the operator; {@link OperatorGate} finds out. */
@RequestScoped
public class RequestOperator implements Operator {

  private boolean signedIn;

  /** The gate has seen a session that holds. */
  public void signIn() {
    signedIn = true;
  }

  @Override
  public boolean signedIn() {
    return signedIn;
  }

  @Override
  public void require() {
    if (!signedIn) {
      throw Problem.of(401, "operator-unknown", "no operator session");
    }
  }
}
