package dev.laurel.house.planted.lti;

import jakarta.inject.Singleton;

/** Knows a framework. */
@Singleton
public class Framework {}
