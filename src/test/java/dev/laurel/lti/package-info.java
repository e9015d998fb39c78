/**
 * Tests of the LTI library. In come tokens minted here and the recorded traffic of real Platforms
 * ({@code platforms/…} among the test resources); out go launches, records and named refusals.
 */
@NullMarked
package dev.laurel.lti;

import org.jspecify.annotations.NullMarked;
