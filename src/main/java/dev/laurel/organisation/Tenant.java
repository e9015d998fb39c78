package dev.laurel.organisation;

/**
 * An institution, or the part of one that has its own deployment; nothing is shared between two.
 *
 * @param id Laurel's id
 * @param name what people call it
 */
public record Tenant(String id, String name) {}
