/** The course's front page, the instructor's progress table, and the learner's own badges. */
@NullMarked
package dev.laurel.award.web;

import org.jspecify.annotations.NullMarked;
