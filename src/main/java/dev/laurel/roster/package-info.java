/**
 * Who is in the course: contexts, memberships, and one learner known under the keys of the LMS (LTI
 * Names and Role Provisioning Services 2.0). In: launches and lists of members. Out: ids that the
 * later rooms speak of. An e-mail address is never an identity.
 */
@NullMarked
package dev.laurel.roster;

import org.jspecify.annotations.NullMarked;
