package dev.laurel.organisation.web;

/**
 * @param wrong whether a wrong password was typed just now
 */
public record LoginPage(boolean wrong) {}
