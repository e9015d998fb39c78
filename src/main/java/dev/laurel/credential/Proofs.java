package dev.laurel.credential;

/** Makes the signed bytes of a credential. */
interface Proofs {

  /**
   * The same intention gives a credential that says the same, however often it is asked for.
   *
   * @throws NotProven when there is something about this one that keeps it from being signed
   */
  byte[] of(Intention intention) throws NotProven;

  /** A credential that must not leave: it was not composed, not clean, or does not verify. */
  final class NotProven extends Exception {
    private static final long serialVersionUID = 1L;

    NotProven(String message) {
      super(message);
    }
  }
}
