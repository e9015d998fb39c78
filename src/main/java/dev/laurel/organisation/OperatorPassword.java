package dev.laurel.organisation;

import dev.laurel.shared.Secret;

/** What opens the operator pages. */
@FunctionalInterface
public interface OperatorPassword {

  Secret secret();
}
