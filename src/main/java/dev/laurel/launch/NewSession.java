package dev.laurel.launch;

/**
 * A session that is about to be opened.
 *
 * @param nonce the nonce of the launch; opens one session ever
 * @param browserHash the browser that it belongs to
 * @param session who, where, in which role
 */
public record NewSession(String nonce, String browserHash, LaunchSession session) {}
