package dev.laurel.keys;

import java.util.List;

/** Where the keys of issuers rest. */
public interface StoredIssuerKeys {

  /** The keys of one issuer, newest first. */
  List<StoredIssuerKey> of(String issuerId);

  /** Stores a key, unless its generation is there already. */
  void addIfFirst(StoredIssuerKey key);
}
