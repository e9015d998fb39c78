/**
 * The demo LMS: a small LTI 1.3 platform that answers as a recorded Moodle 5.0 does, quirks
 * included, so that Laurel can be tried without any LMS. In: clicks of the people of its courses,
 * and the calls of its tools (LTI 1.3, Dynamic Registration 1.0, Deep Linking 2.0, Assignment and
 * Grade Services 2.0, Names and Role Provisioning 2.0). Out: launches, line items, results,
 * memberships. It is off unless the demo is switched on, and it shares no code with `lti`: two
 * readings of the specification find more mistakes than one.
 */
@NullMarked
package dev.laurel.demo;

import org.jspecify.annotations.NullMarked;
