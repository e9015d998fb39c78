/** Says that the demo is ready, once its page really answers over HTTP. */
@NullMarked
package dev.laurel.demo.remote;

import org.jspecify.annotations.NullMarked;
