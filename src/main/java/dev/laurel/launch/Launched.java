package dev.laurel.launch;

import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;

/** A launch that was verified, and where it came from. */
public record Launched(VerifiedLaunch launch, Deployment deployment) {}
