/**
 * What can be earned and when. In come an instructor's words and rules and the standings of a
 * learner; out go published achievements (Open Badges 3.0 calls them Achievement), each version
 * unchangeable, and verdicts that explain themselves.
 */
@NullMarked
package dev.laurel.achievement;

import org.jspecify.annotations.NullMarked;
