package dev.laurel.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@link StoredTexts} without a database. */
public final class MemoryStoredTexts implements StoredTexts {

  private final Map<String, String> texts = new HashMap<>();

  @Override
  public String get(String name, Supplier<String> make) {
    String text = texts.get(name);
    if (text == null) {
      text = make.get();
      texts.put(name, text);
    }
    return text;
  }
}
