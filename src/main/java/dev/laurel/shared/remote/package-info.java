/**
 * The one guarded HTTP client: every outgoing call of Laurel leaves through here, so that no
 * address that an LMS, an upload or a URL names can reach the inside of the network.
 */
@NullMarked
package dev.laurel.shared.remote;

import org.jspecify.annotations.NullMarked;
