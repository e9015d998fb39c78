package dev.laurel.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that Laurel serves is a Jakarta REST resource below the root. */
@ApplicationPath("/")
public class LaurelApplication extends Application {}
