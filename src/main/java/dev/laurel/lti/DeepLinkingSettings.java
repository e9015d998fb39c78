package dev.laurel.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a deep linking request allows (Deep Linking 2.0 §4.4.1).
 *
 * @param returnUrl where the browser posts the response, form field {@code JWT}
 * @param acceptTypes content item types, such as {@code ltiResourceLink}
 * @param acceptPresentationDocumentTargets such as {@code iframe}
 * @param acceptMultiple whether several items may be returned; true if the Platform does not say
 * @param autoCreate whether the Platform keeps the items without asking
 * @param acceptLineItem whether line items are taken; empty if the Platform does not say (Moodle
 *     does not say and takes them)
 * @param title the suggested title
 * @param text the suggested text
 * @param data an opaque value that must be returned unchanged
 */
public record DeepLinkingSettings(
    URI returnUrl,
    Set<String> acceptTypes,
    Set<String> acceptPresentationDocumentTargets,
    boolean acceptMultiple,
    boolean autoCreate,
    Optional<Boolean> acceptLineItem,
    Optional<String> title,
    Optional<String> text,
    Optional<String> data) {

  /** Copies the sets. */
  public DeepLinkingSettings {
    acceptTypes = Set.copyOf(acceptTypes);
    acceptPresentationDocumentTargets = Set.copyOf(acceptPresentationDocumentTargets);
  }
}
