package dev.laurel.openbadges;

/**
 * One breach of one rule.
 *
 * @param lint the rule
 * @param path where, for example {@code $.credentialSubject.achievement.id}
 * @param detail what is wrong there, in English, for the staff of the issuer
 */
public record Finding(Lint lint, String path, String detail) {}
