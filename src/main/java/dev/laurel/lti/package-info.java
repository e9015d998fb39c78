/**
 * LTI 1.3 and LTI Advantage for a Tool, as a pure library: no container, no HTTP client inside.
 *
 * <p>In come the parameters of a third-party login, a posted ID token, and the answers of a
 * Platform through the port {@link dev.laurel.lti.LtiHttp}; out go an authentication request, a
 * {@link dev.laurel.lti.VerifiedLaunch}, line items, results, memberships and signed deep linking
 * responses.
 *
 * <p>Specifications: LTI Core 1.3, Security Framework 1.0, Assignment and Grade Services 2.0, Names
 * and Role Provisioning Services 2.0, Deep Linking 2.0, Submission Review 1.0 (all 1EdTech).
 *
 * <p>For older Tools it also is the other side of LTI 1.1: it signs a {@link
 * dev.laurel.lti.BasicLaunch} (OAuth 1.0a, RFC 5849), verifies a {@link dev.laurel.lti.SignedBody}
 * and reads and answers Basic Outcomes ({@link dev.laurel.lti.OutcomeRequest}, {@link
 * dev.laurel.lti.OutcomeResponse}).
 *
 * <p>What it does not do: remember states and nonces, bind a login to a browser, find a
 * registration, follow redirects or guard against requests to private networks. Those belong to the
 * application, which finds their names in {@link dev.laurel.lti.Check}.
 */
@NullMarked
package dev.laurel.lti;

import org.jspecify.annotations.NullMarked;
