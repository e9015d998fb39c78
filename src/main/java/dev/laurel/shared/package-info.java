/** What every room needs: stages, problems, secrets. At most twelve types live here. */
@NullMarked
package dev.laurel.shared;

import org.jspecify.annotations.NullMarked;
