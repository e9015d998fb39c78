package dev.laurel.openbadges.ld;

import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.laurel.openbadges.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD contexts that are known, by URL. Read, checked against their hashes and parsed once,
 * when the class is loaded; a changed file stops the class from loading. Immutable.
 */
public final class Contexts {

  private static final Contexts SHIPPED = load();

  private final Map<String, Document> byUrl;

  private Contexts(Map<String, Document> byUrl) {
    this.byUrl = Map.copyOf(byUrl);
  }

  /**
   * The contexts that travel with the product.
   *
   * @return always the same
   */
  public static Contexts shipped() {
    return SHIPPED;
  }

  /**
   * These contexts and one more, for an extension of one's own.
   *
   * @param url the context's URL
   * @param json the context document, UTF-8
   * @return new contexts
   * @throws IllegalArgumentException when the URL is known already: a context never changes
   */
  public Contexts with(String url, byte[] json) {
    if (byUrl.containsKey(url)) {
      throw new IllegalArgumentException("Known already: " + url);
    }
    Map<String, Document> more = new HashMap<>(byUrl);
    more.put(url, parse(json));
    return new Contexts(more);
  }

  /**
   * Whether a context is known.
   *
   * @param url the context's URL
   * @return whether it is here
   */
  public boolean knows(String url) {
    return byUrl.containsKey(url);
  }

  @Nullable Document find(String url) {
    return byUrl.get(url);
  }

  /** Parses a shipped context after comparing its hash. */
  static Document checked(ShippedContext context, byte[] bytes) {
    if (!sha256(bytes).equals(context.sha256())) {
      throw new IllegalStateException("Changed on disk: " + context.resource());
    }
    return parse(bytes);
  }

  private static Contexts load() {
    Map<String, Document> documents = new HashMap<>();
    for (ShippedContext context : ShippedContext.values()) {
      documents.put(context.url(), checked(context, read(context)));
    }
    return new Contexts(documents);
  }

  private static byte[] read(ShippedContext context) {
    try (InputStream in = Contexts.class.getResourceAsStream(context.resource())) {
      return Objects.requireNonNull(in, context.resource()).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Document parse(byte[] json) {
    return JsonDocument.of(JsonBridge.toJsonp(StrictJson.object(json)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
