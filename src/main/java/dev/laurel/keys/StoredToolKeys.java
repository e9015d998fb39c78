package dev.laurel.keys;

import java.time.Instant;
import java.util.List;

/** Where the keys of the tool rest. */
public interface StoredToolKeys {

  /** Every key, newest first. */
  List<StoredToolKey> all();

  /**
   * Stores a key, unless its generation is there already (another node was faster).
   *
   * @return every key that is stored now, newest first
   */
  List<StoredToolKey> addIfFirst(StoredToolKey key);

  /** Withdraws every key of an earlier generation that is not withdrawn yet. */
  void withdrawBefore(int generation, Instant at);
}
