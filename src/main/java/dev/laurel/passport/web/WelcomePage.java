package dev.laurel.passport.web;

/**
 * For those who teach or administer and came from no course.
 *
 * @param personId who
 */
public record WelcomePage(String personId) {}
