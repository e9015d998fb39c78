/**
 * The web foundation: what comes in is a page (a template's name and its model) or a problem, what
 * goes out is an HTML answer in the person's language under a strict Content Security Policy (CSP
 * Level 3), or problem+json (RFC 9457). Doors of other rooms may use it; it uses none of them.
 */
@NullMarked
package dev.laurel.shared.web;

import org.jspecify.annotations.NullMarked;
