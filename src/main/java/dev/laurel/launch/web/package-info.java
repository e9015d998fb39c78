/** The endpoints that LMSs call, the browser cookie, and the filter against foreign forms. */
@NullMarked
package dev.laurel.launch.web;

import org.jspecify.annotations.NullMarked;
