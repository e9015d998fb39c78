package dev.laurel.organisation;

/** Whether the present request comes from the operator of this server. */
public interface Operator {

  boolean signedIn();

  /**
   * Every door of the operator asks this first.
   *
   * @throws dev.laurel.shared.Problem 401, when nobody has signed in
   */
  void require();
}
