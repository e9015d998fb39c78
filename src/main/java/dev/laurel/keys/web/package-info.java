/** The public keys of the tool, for LMSs. */
@NullMarked
package dev.laurel.keys.web;

import org.jspecify.annotations.NullMarked;
