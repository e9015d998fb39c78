/** Keys, tokens and services of the LMSs over the guarded HTTP client. */
@NullMarked
package dev.laurel.platform.remote;

import org.jspecify.annotations.NullMarked;
