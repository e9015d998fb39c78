/**
 * Tools of LTI 1.1: what comes in are their Basic Outcomes (Plain Old XML, signed with OAuth 1.0a),
 * what goes out are answers in the same form, and launches that a browser posts to them; and the
 * pages on which an instructor adds such tools and a learner opens them.
 */
@NullMarked
package dev.laurel.grading.web.outcomes;

import org.jspecify.annotations.NullMarked;
