/** The public pages of issuers, and the operator's way in. */
@NullMarked
package dev.laurel.organisation.web;

import org.jspecify.annotations.NullMarked;
