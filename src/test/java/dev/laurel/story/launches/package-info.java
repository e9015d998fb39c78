/**
 * Launches kept as files in `src/test/resources/lti`, hostile ones and friendly ones, played over
 * HTTP against the running server, and the attacks that need more than one launch.
 */
package dev.laurel.story.launches;
