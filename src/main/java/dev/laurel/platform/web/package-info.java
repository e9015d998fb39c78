/** The operator's pages about platforms, and who may frame Laurel. */
@NullMarked
package dev.laurel.platform.web;

import org.jspecify.annotations.NullMarked;
