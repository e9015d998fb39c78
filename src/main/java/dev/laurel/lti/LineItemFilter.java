package dev.laurel.lti;

import java.net.URI;
import java.util.Optional;

/**
 * Which line items to list (AGS 2.0 §3.2.4); what is empty does not filter.
 *
 * @param resourceId {@code resource_id}
 * @param tag {@code tag}
 * @param resourceLinkId {@code resource_link_id}
 */
public record LineItemFilter(
    Optional<String> resourceId, Optional<String> tag, Optional<String> resourceLinkId) {

  /** Every line item of the Tool in the course. */
  public static final LineItemFilter ALL =
      new LineItemFilter(Optional.empty(), Optional.empty(), Optional.empty());

  URI on(URI lineItems) {
    URI uri = lineItems;
    uri = with(uri, "resource_id", resourceId);
    uri = with(uri, "tag", tag);
    return with(uri, "resource_link_id", resourceLinkId);
  }

  private static URI with(URI uri, String name, Optional<String> value) {
    return value.map(text -> Address.withParameter(uri, name, text)).orElse(uri);
  }
}
