package dev.laurel.passport.web;

import dev.laurel.passport.Owned;

/**
 * What a person is asked before a badge of their passport becomes public.
 *
 * @param visit who and from where
 * @param owned the badge
 */
public record ClaimOwnedPage(PassportVisit visit, Owned owned) {}
