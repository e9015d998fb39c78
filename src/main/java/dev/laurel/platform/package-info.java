/**
 * Which LMSs are trusted: registrations and their deployments (LTI Security Framework 1.0, section
 * 1.4), and calls to their services with access tokens. In: a form or a JSON file. Out: what a
 * login is checked against, and connections whose bearer tokens stay with the LMS they came from.
 */
@NullMarked
package dev.laurel.platform;

import org.jspecify.annotations.NullMarked;
