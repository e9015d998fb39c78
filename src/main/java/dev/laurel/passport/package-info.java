/**
 * The learner's own: everything that one person has earned, whatever the course. In: a person of a
 * tenant, as a launch said who they are. Out: their badges, earned and claimed, with the way to the
 * public page of each. Whoever is known in two deployments has two passports until an operator
 * merges the two: an e-mail address is never an identity.
 */
@NullMarked
package dev.laurel.passport;

import org.jspecify.annotations.NullMarked;
