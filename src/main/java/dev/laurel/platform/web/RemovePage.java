package dev.laurel.platform.web;

import dev.laurel.platform.RegisteredPlatform;

/**
 * @param platform what is about to be removed
 * @param courses how many courses hang on it; with any it cannot be removed
 * @param wrongName whether another name was typed just now
 */
public record RemovePage(RegisteredPlatform platform, long courses, boolean wrongName) {}
