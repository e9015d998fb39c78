/**
 * The first page, the operator's view of what waits, and health checks (MicroProfile Health 4.0).
 */
@NullMarked
package dev.laurel.insight.web;

import org.jspecify.annotations.NullMarked;
