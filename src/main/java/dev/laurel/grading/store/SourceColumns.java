package dev.laurel.grading.store;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where an outcome comes from. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class SourceColumns {

  String channel;

  @Column(name = "source_event_id")
  String sourceEventId;

  @Column(name = "raw_hash")
  String rawHash;

  SourceColumns() {}

  SourceColumns(Source source) {
    channel = source.channel().name();
    sourceEventId = source.eventId();
    rawHash = source.rawHash();
  }

  Source source() {
    return new Source(Channel.valueOf(channel), sourceEventId, rawHash);
  }
}
