package dev.laurel.achievement;

import dev.laurel.grading.GradeSource;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.UpdateItems;
import dev.laurel.launch.LinkTarget.BadgePage;
import dev.laurel.launch.PendingSelection;
import dev.laurel.lti.ContentItem.ResourceLinkItem;
import dev.laurel.lti.LineItemDetails;
import dev.laurel.lti.SubmissionReview;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** Makes the links that an LMS puts into its course. */
@Singleton
class LinkItems {

  private static final System.Logger LOG = System.getLogger(LinkItems.class.getName());
  private static final BigDecimal POINTS = BigDecimal.valueOf(100);
  private static final int LONGEST_TITLE = 255;

  private final GradeSource source;
  private final Settings settings;

  @Inject
  LinkItems(GradeSource source, Settings settings) {
    this.source = source;
    this.settings = settings;
  }

  ResourceLinkItem of(PendingSelection selection, ContentChoice choice) {
    return new ResourceLinkItem(
        Optional.of(shortened(choice.title())),
        Optional.of(choice.text()).filter(text -> !text.isBlank()),
        url(selection),
        choice.target().custom(),
        choice.target() instanceof BadgePage(String id)
            ? column(selection, id, choice.title())
            : Optional.empty());
  }

  /** Moodle ties a link without an address to the tool itself, and one with it only loosely. */
  private Optional<URI> url(PendingSelection selection) {
    return selection.productFamily().filter("moodle"::equalsIgnoreCase).isPresent()
        ? Optional.empty()
        : Optional.of(URI.create(settings.url("/lti/launch")));
  }

  /**
   * The column into which the badge is reported, with the ids that reporting looks for; none where
   * the LMS takes none, or has it already: then a second one would stay empty for ever.
   */
  private Optional<LineItemDetails> column(
      PendingSelection selection, String achievementId, String label) {
    boolean takes = selection.request().settings().acceptLineItem().orElse(true);
    return takes && !hasColumn(selection.contextId(), achievementId)
        ? Optional.of(
            LineItemDetails.standAlone(
                    shortened(label), POINTS, achievementId, UpdateItems.BADGE_TAG)
                .with(SubmissionReview.always()))
        : Optional.empty();
  }

  private boolean hasColumn(String contextId, String achievementId) {
    try {
      return !source.items(contextId, achievementId, UpdateItems.BADGE_TAG).isEmpty();
    } catch (LmsTrouble trouble) {
      LOG.log(System.Logger.Level.INFO, "Columns of {0}: {1}", contextId, trouble.getMessage());
      // Without the service nobody has made one yet. Else nobody knows: reporting makes it later.
      return trouble.kind() != LmsTrouble.Kind.NO_SERVICE;
    }
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TITLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE));
  }
}
