package dev.laurel.lti;

import java.util.Optional;

/**
 * The link that was opened (LTI Core 1.3 §5.3.5).
 *
 * @param id the Platform's id, at most 255 characters, unique per deployment
 * @param title the title
 * @param description the description, plain text or HTML of the Platform: never print it unescaped
 */
public record ResourceLink(String id, Optional<String> title, Optional<String> description) {}
