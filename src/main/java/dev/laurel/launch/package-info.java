/**
 * A person arrives (LTI Core 1.3; Security Framework 1.0, section 5.1.1). In: a login initiation
 * and the ID token that answers it. Out: a session of one browser in one course, and the {@link
 * dev.laurel.launch.Visitor} that every page asks who is there.
 */
@NullMarked
package dev.laurel.launch;

import org.jspecify.annotations.NullMarked;
