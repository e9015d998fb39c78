/** The pages on which instructors make badges, the public page of an achievement, and its image. */
@NullMarked
package dev.laurel.achievement.web;

import org.jspecify.annotations.NullMarked;
