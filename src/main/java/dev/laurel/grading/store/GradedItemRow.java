package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Digest;
import dev.laurel.grading.GradedItem;
import dev.laurel.shared.Cut;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "graded_item")
@SuppressWarnings("NullAway.Init")
class GradedItemRow {

  private static final int LONGEST_NAME = 500;

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  String channel;

  String url;

  @Column(name = "url_hash")
  String urlHash;

  String label;

  @Column(name = "score_maximum")
  String scoreMaximum;

  @Column(name = "resource_id")
  @Nullable String resourceId;

  @Nullable String tag;

  @Column(name = "made_by_laurel")
  boolean madeByLaurel;

  String purpose;

  @Column(name = "gone_since")
  @Nullable Instant goneSince;

  void fill(GradedItem item) {
    id = item.id();
    tenantId = item.tenantId();
    contextId = item.contextId();
    channel = item.channel().name();
    url = item.url();
    urlHash = hash(item.channel(), item.url());
    label = cut(item.label());
    scoreMaximum = item.scoreMaximum().toPlainString();
    resourceId = item.resourceId().map(GradedItemRow::cut).orElse(null);
    tag = item.tag().map(GradedItemRow::cut).orElse(null);
    madeByLaurel = item.madeByLaurel();
    purpose = item.purpose().name();
    goneSince = item.goneSince().orElse(null);
  }

  GradedItem item() {
    return new GradedItem(
        id,
        tenantId,
        contextId,
        Channel.valueOf(channel),
        url,
        label,
        new BigDecimal(scoreMaximum),
        Optional.ofNullable(resourceId),
        Optional.ofNullable(tag),
        madeByLaurel,
        GradedItem.Purpose.valueOf(purpose),
        Optional.ofNullable(goneSince));
  }

  /**
   * What must be unique in a course. Senders of Caliper and of xAPI may call an activity by the
   * same IRI, and by the address of a column; the ids of all other channels differ by themselves.
   */
  static String hash(Channel channel, String url) {
    return switch (channel) {
      case CALIPER, XAPI -> Digest.sha256(channel + " " + url);
      case AGS_RESULT,
          BY_HAND,
          SCORE_SERVICE,
          BASIC_OUTCOMES,
          MOODLE_PLUGIN,
          CANVAS_EVENTS,
          IMPORT ->
          Digest.sha256(url);
    };
  }

  /** A name that is too long is no reason to lose the column. */
  private static String cut(String text) {
    return Cut.to(text, LONGEST_NAME);
  }
}
