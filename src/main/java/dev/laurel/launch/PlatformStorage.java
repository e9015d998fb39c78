package dev.laurel.launch;

import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;

/**
 * The storage that an LMS lends to a page in its frame (LTI postMessage Storage 0.1), for browsers
 * that let the page keep no cookie.
 *
 * @param frame the window to ask: `_parent`, or the name of a frame beside the page
 * @param origin whose window it must be: that of the LMS's authorization endpoint
 * @param key what the value is kept under
 */
public record PlatformStorage(String frame, String origin, String key) {

  private static final int KEY_LENGTH = 16;

  static PlatformStorage of(PendingLogin login, RegisteredPlatform platform) {
    return new PlatformStorage(
        login.storageFrame().orElseThrow(),
        PlatformOrigins.origin(platform.registration().authorizationEndpoint()),
        "laurel-" + login.browserHash().substring(0, KEY_LENGTH));
  }
}
