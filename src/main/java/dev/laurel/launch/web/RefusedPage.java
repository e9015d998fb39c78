package dev.laurel.launch.web;

import dev.laurel.shared.Problem;

/**
 * A launch that came to nothing.
 *
 * @param problem what happened and what to do
 * @param back how to get back to the LMS
 */
public record RefusedPage(Problem problem, Back back) {}
