/**
 * Open Badges 3.0 as a pure Java library. In comes an {@link
 * dev.laurel.openbadges.model.AchievementCredential} (to be linted and signed) or the bytes of a
 * badge that a stranger hands in (to be verified); out come signed bytes or a report of checks.
 * Follows Open Badges 3.0, W3C VC Data Model 2.0, VC Data Integrity EdDSA Cryptosuites 1.0 and
 * Bitstring Status List 1.0. It opens no connection: keys and status lists come through ports.
 */
@NullMarked
package dev.laurel.openbadges;

import org.jspecify.annotations.NullMarked;
