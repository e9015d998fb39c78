package dev.laurel.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secrets that LMSs may sign their notices with. */
public interface NoticeSecrets {

  /**
   * Waits until no other transaction holds this platform, and holds it until the present one ends.
   * To come before anything is read in it: MariaDB shows what was there at the first reading.
   */
  void hold(String platformId);

  /** One of a platform; that of another is not found. */
  Optional<StoredNoticeSecret> find(String platformId, String id);

  /** The oldest first. */
  List<StoredNoticeSecret> of(String platformId);

  void add(StoredNoticeSecret secret);

  /** Notes its use, unless one after {@code unlessAfter} is noted. */
  void used(String id, Instant now, Instant unlessAfter);

  void remove(String platformId, String id);
}
