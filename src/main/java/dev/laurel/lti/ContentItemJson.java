package dev.laurel.lti;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Content items as JSON (Deep Linking 2.0 §3). */
final class ContentItemJson {
  private ContentItemJson() {}

  static Map<String, Object> write(ContentItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", item.type());
    switch (item) {
      case ContentItem.ResourceLinkItem link -> resourceLink(json, link);
      case ContentItem.LinkItem link -> titled(json, link.url(), link.title(), link.text());
      case ContentItem.ImageItem image -> titled(json, image.url(), image.title(), image.text());
      case ContentItem.HtmlItem html -> {
        json.put("html", html.html());
        html.title().ifPresent(title -> json.put("title", title));
      }
      case ContentItem.FileItem file -> {
        titled(json, file.url(), file.title(), Optional.empty());
        file.mediaType().ifPresent(type -> json.put("mediaType", type));
      }
    }
    return json;
  }

  private static void titled(
      Map<String, Object> json, URI url, Optional<String> title, Optional<String> text) {
    json.put("url", url.toString());
    title.ifPresent(t -> json.put("title", t));
    text.ifPresent(t -> json.put("text", t));
  }

  private static void resourceLink(Map<String, Object> json, ContentItem.ResourceLinkItem link) {
    link.title().ifPresent(title -> json.put("title", title));
    link.text().ifPresent(text -> json.put("text", text));
    link.url().ifPresent(url -> json.put("url", url.toString()));
    if (!link.custom().isEmpty()) {
      json.put("custom", link.custom());
    }
    link.lineItem().ifPresent(details -> json.put("lineItem", lineItem(details)));
  }

  private static Map<String, Object> lineItem(LineItemDetails details) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", details.label());
    json.put("scoreMaximum", GradeBookJson.plain(details.scoreMaximum()));
    details.resourceId().ifPresent(id -> json.put("resourceId", id));
    details.tag().ifPresent(tag -> json.put("tag", tag));
    details
        .submissionReview()
        .ifPresent(review -> json.put("submissionReview", SubmissionReviewJson.write(review)));
    return json;
  }
}
