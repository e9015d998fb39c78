/**
 * The tool's own keys: RSA keys that LMSs verify us by (LTI Security Framework 1.0, section 6.3)
 * and Ed25519 keys that issuers sign with (vc-di-eddsa). In: a wish for a key. Out: the newest key
 * that is not retired, and every public key that is still needed. Private keys are sealed at rest.
 */
@NullMarked
package dev.laurel.keys;

import org.jspecify.annotations.NullMarked;
