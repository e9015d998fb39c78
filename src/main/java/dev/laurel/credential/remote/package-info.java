/**
 * What a verifier needs from the world: keys and status lists. Ours are taken from where they are
 * kept; those of others come through the guarded client.
 */
@NullMarked
package dev.laurel.credential.remote;

import org.jspecify.annotations.NullMarked;
