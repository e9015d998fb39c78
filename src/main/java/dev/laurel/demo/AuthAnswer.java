package dev.laurel.demo;

/** How the authorization endpoint answers. */
public sealed interface AuthAnswer {

  /** The browser carries an ID token, or an error, to the tool. */
  record ToTool(PostForm form) implements AuthAnswer {}

  /** Moodle's page "Invalid request", status 404: the tool never learns of it. */
  record InvalidRequest() implements AuthAnswer {}

  /** The cookie was lost on the way; the page posts the request again, now from our own site. */
  record Repost(PostForm form) implements AuthAnswer {}
}
