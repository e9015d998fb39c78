package dev.laurel.lti;

import java.util.Optional;

/**
 * The Platform instance (LTI Core 1.3 §5.4.2).
 *
 * @param guid the id of the instance; required by the specification, blank if a Platform omits it
 * @param productFamilyCode such as {@code moodle} or {@code canvas}
 * @param version the product's version
 * @param name the instance's name
 */
public record ToolPlatform(
    String guid,
    Optional<String> productFamilyCode,
    Optional<String> version,
    Optional<String> name) {}
