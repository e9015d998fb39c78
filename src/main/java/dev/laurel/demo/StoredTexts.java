package dev.laurel.demo;

import java.util.function.Supplier;

/** Texts that are made once and kept: the platform's key, the secret of the cookies. */
public interface StoredTexts {

  /** The stored text; when there is none, the first one that was made wins. */
  String get(String name, Supplier<String> make);
}
