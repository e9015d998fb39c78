package dev.laurel.launch.web;

import dev.laurel.launch.StartLogin;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees whose browser keeps no cookie inside the LMS.
 *
 * @param lms what operators call it
 * @param window where a click leads, in a window of its own; absent where this is one already
 * @param stored what the page tries first, by itself
 */
public record LoginPage(String lms, @Nullable String window, StartLogin.@Nullable Stored stored) {}
