/**
 * Who issues: tenants and their issuer profiles (Open Badges 3.0 Profile, did:web), and the
 * operator who may enter the operator pages. In: a new deployment, a password. Out: an issuer with
 * a key.
 */
@NullMarked
package dev.laurel.organisation;

import org.jspecify.annotations.NullMarked;
