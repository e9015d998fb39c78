package dev.laurel.demo;

import java.util.Map;

/**
 * A form that the browser sends by itself, or at the press of a button.
 *
 * @param action where it goes
 * @param fields in their order
 */
public record PostForm(String action, Map<String, String> fields) {}
