/**
 * Live Events of Canvas: the door at which Canvas posts them, and the page on which an operator
 * switches them on.
 */
@NullMarked
package dev.laurel.grading.web.events;

import org.jspecify.annotations.NullMarked;
