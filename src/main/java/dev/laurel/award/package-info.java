/**
 * Who has earned it. In come changed standings and newly published achievements; out go awards,
 * each with the verdict that it rests on, and rows for the rooms that prove them and tell people.
 * An award is made once for an achievement, a learner and a term, whatever is repeated or
 * reordered.
 */
@NullMarked
package dev.laurel.award;

import org.jspecify.annotations.NullMarked;
