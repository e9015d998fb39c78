package dev.laurel.grading.records;

import dev.laurel.roster.LearnerKey;
import java.util.Optional;

/**
 * What was agreed with a sender about names.
 *
 * @param people which of the learners' names an account's name is
 * @param home where the accounts are: `homePage` of xAPI, or what the address of a person begins
 *     with in Caliper; without a slash at the end. Accounts of other places are nobody's
 * @param language of the names of activities where there are several: a tag of two letters
 */
public record Naming(LearnerKey.Kind people, Optional<String> home, String language) {

  /** A learner, or why there is none. */
  sealed interface Answer {}

  /** Who it is. */
  record Named(LearnerKey key) implements Answer {}

  /** Why that is nobody. */
  record Nobody(Unused why) implements Answer {}

  /** The learner behind an account (xAPI 1.0.3, part 2, section 2.4.2.4). */
  Answer account(String homePage, String name) {
    boolean here = home.filter(withoutSlash(homePage)::equals).isPresent();
    return here ? named(name) : new Nobody(Unused.OTHER_HOME);
  }

  /** The learner at an address (Caliper 1.2, Person); only the last part of it is a name. */
  Answer at(String iri) {
    if (iri.startsWith("mailto:")) {
      return new Nobody(Unused.EMAIL);
    }
    String before = home.map(place -> place + "/").orElse("");
    if (before.isEmpty() || !iri.startsWith(before)) {
      return new Nobody(Unused.NO_LEARNER);
    }
    String rest = iri.substring(before.length());
    boolean plain = rest.chars().noneMatch(c -> "/?#%".indexOf(c) >= 0);
    return plain ? named(rest) : new Nobody(Unused.NO_LEARNER);
  }

  private Answer named(String name) {
    return name.indexOf('@') >= 0
        ? new Nobody(Unused.EMAIL)
        : LearnerKey.of(people, name)
            .<Answer>map(Named::new)
            .orElseGet(() -> new Nobody(Unused.NO_LEARNER));
  }

  /** The same place with and without a slash at the end. */
  static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
