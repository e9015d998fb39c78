package dev.laurel.achievement;

import dev.laurel.launch.LinkTarget;

/**
 * Something that is put into a course of an LMS.
 *
 * @param target where the link leads
 * @param title what people read on it
 * @param text one sentence more
 */
public record ContentChoice(LinkTarget target, String title, String text) {}
