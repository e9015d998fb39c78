package dev.laurel.lti;

import java.net.URI;

/**
 * A column of the Platform's gradebook that belongs to the Tool (AGS 2.0 §3.2).
 *
 * @param id its address and identity; query included, compare it whole
 * @param details what it says
 */
public record LineItem(URI id, LineItemDetails details) {}
