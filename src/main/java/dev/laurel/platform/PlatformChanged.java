package dev.laurel.platform;

/**
 * A registration was stored, changed or removed; whoever keeps a copy drops it.
 *
 * @param id Laurel's id of the registration, or of one of its deployments
 */
public record PlatformChanged(String id) {}
