/**
 * Telling people. In come stored credentials; out go, once for each award and kind, a mail to the
 * learner and a line in the gradebook of the LMS (AGS 2.0, section 3.4). Every wish to tell is a
 * row with a state that can be looked at; what cannot be delivered says why.
 */
@NullMarked
package dev.laurel.notification;

import org.jspecify.annotations.NullMarked;
