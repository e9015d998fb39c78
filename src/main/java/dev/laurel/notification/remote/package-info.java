/** Mail servers, the mail folder, and the gradebooks of LMSs. */
@NullMarked
package dev.laurel.notification.remote;

import org.jspecify.annotations.NullMarked;
