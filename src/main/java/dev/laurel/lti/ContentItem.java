package dev.laurel.lti;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Something selected in deep linking (Deep Linking 2.0 §3). */
public sealed interface ContentItem {

  /** The {@code type} as the specification spells it. */
  default String type() {
    return switch (this) {
      case ResourceLinkItem unused -> "ltiResourceLink";
      case LinkItem unused -> "link";
      case HtmlItem unused -> "html";
      case ImageItem unused -> "image";
      case FileItem unused -> "file";
    };
  }

  /**
   * A link that launches the Tool, {@code ltiResourceLink} (§3.5).
   *
   * @param title the title
   * @param text the description
   * @param url the launch address; leave it out to bind the link straight to the Tool (Moodle)
   * @param custom custom parameters of the link
   * @param lineItem the column to make with it, if the Platform takes one; Moodle titles it after
   *     the link
   */
  record ResourceLinkItem(
      Optional<String> title,
      Optional<String> text,
      Optional<URI> url,
      Map<String, String> custom,
      Optional<LineItemDetails> lineItem)
      implements ContentItem {

    /** Copies the custom parameters. */
    public ResourceLinkItem {
      custom = Map.copyOf(custom);
    }
  }

  /**
   * A link to any page, {@code link} (§3.1).
   *
   * @param url the address
   * @param title the title
   * @param text the description
   */
  record LinkItem(URI url, Optional<String> title, Optional<String> text) implements ContentItem {}

  /**
   * A piece of HTML, {@code html} (§3.3).
   *
   * @param html the markup
   * @param title the title
   */
  record HtmlItem(String html, Optional<String> title) implements ContentItem {}

  /**
   * An image, {@code image} (§3.4).
   *
   * @param url the address
   * @param title the title
   * @param text the alternative text
   */
  record ImageItem(URI url, Optional<String> title, Optional<String> text) implements ContentItem {}

  /**
   * A file the Platform fetches soon, {@code file} (§3.2).
   *
   * @param url the address
   * @param title the file name
   * @param mediaType the media type
   */
  record FileItem(URI url, Optional<String> title, Optional<String> mediaType)
      implements ContentItem {}
}
