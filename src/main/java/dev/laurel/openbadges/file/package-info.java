/**
 * The files in which badges travel. In come bytes (JSON, compact JWT, baked PNG or SVG), out comes
 * a parsed credential or a named refusal; baking puts a credential into a PNG (Open Badges 3.0,
 * 5.3).
 */
@NullMarked
package dev.laurel.openbadges.file;

import org.jspecify.annotations.NullMarked;
