package dev.laurel.lti;

import java.util.Optional;

/**
 * The person who launched (LTI Core 1.3 §5.3.6, §5.3.7). Platforms may withhold everything but the
 * id; blank values count as absent.
 *
 * @param sub the Platform's stable id of the person, at most 255 characters, unique per issuer
 * @param name the full name
 * @param givenName the given name
 * @param familyName the family name
 * @param email the address; never proven by the Platform to belong to the person
 * @param locale a BCP 47 language tag as sent
 * @param roles the roles; may be empty
 */
public record User(
    String sub,
    Optional<String> name,
    Optional<String> givenName,
    Optional<String> familyName,
    Optional<String> email,
    Optional<String> locale,
    Roles roles) {}
