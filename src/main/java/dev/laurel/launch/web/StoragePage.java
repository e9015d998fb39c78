package dev.laurel.launch.web;

import dev.laurel.launch.PlatformStorage;

/**
 * A launch that waits for the secret that the LMS's storage has kept.
 *
 * @param storage whom to ask
 * @param idToken as the LMS posted it
 * @param state as the LMS posted it
 * @param back how to get back to the LMS
 */
public record StoragePage(PlatformStorage storage, String idToken, String state, Back back) {}
