package dev.laurel.openbadges.ld;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringWriter;
import java.time.Duration;

/**
 * From a JSON-LD document to canonical N-Quads (JSON-LD 1.1 API, RDFC-1.0 with SHA-256), in safe
 * mode: what cannot be expressed is refused, never dropped. Safe for many threads.
 */
public final class Canonicalizer {

  /** Steps of RDFC-1.0; a badge with hundreds of blank nodes needs a few thousand. */
  private static final int MAX_STEPS = 50_000;

  private static final Duration OURS = Duration.ofSeconds(30);
  private static final Duration STRANGERS = Duration.ofSeconds(2);

  private final Contexts contexts;
  private final Duration patience;

  private Canonicalizer(Contexts contexts, Duration patience) {
    this.contexts = contexts;
    this.patience = patience;
  }

  /**
   * For documents of our own, which may wait for a busy machine.
   *
   * @param contexts the known contexts
   * @return a canonicalizer that knows these contexts only
   */
  public static Canonicalizer forOurs(Contexts contexts) {
    return new Canonicalizer(contexts, OURS);
  }

  /**
   * For documents of strangers, on which little time is spent.
   *
   * @param contexts the known contexts
   * @return a canonicalizer that knows these contexts only
   */
  public static Canonicalizer forStrangers(Contexts contexts) {
    return new Canonicalizer(contexts, STRANGERS);
  }

  /**
   * Canonicalises.
   *
   * @param document a JSON-LD document
   * @return N-Quads in code point order, each line ended by a line feed
   * @throws LinkedDataProblem when anything would be lost, or takes too much work
   */
  public String canonicalize(ObjectNode document) {
    JsonObject compact = JsonBridge.toJsonp(document);
    ClosedLoader loader = new ClosedLoader(contexts);
    try {
      JsonArray expanded = JsonLd.expand(JsonDocument.of(compact)).options(options(loader)).get();
      SafeMode.requireNothingLost(compact, expanded);
      return nquads(expanded, loader);
    } catch (JsonLdError error) {
      throw problem(error, loader);
    }
  }

  private String nquads(JsonArray expanded, ClosedLoader loader) throws JsonLdError {
    RdfCanon canon = RdfCanon.create("SHA-256", new StepLimit(MAX_STEPS));
    JsonLd.toRdf(JsonDocument.of(expanded)).options(options(loader)).provide(canon);
    StringWriter text = new StringWriter();
    try {
      canon.provide(new NQuadsWriter(text));
    } catch (RdfConsumerException broken) {
      throw new IllegalStateException("A string takes every quad", broken);
    }
    return text.toString();
  }

  private JsonLdOptions options(ClosedLoader loader) {
    JsonLdOptions options = new JsonLdOptions(loader);
    options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
    options.setTimeout(patience);
    return options;
  }

  private static LinkedDataProblem problem(JsonLdError error, ClosedLoader loader) {
    if (loader.refused() != null) {
      return new LinkedDataProblem(
          LinkedDataProblem.Kind.UNKNOWN_CONTEXT, "Unknown context " + loader.refused());
    }
    String detail = String.valueOf(error.getMessage());
    return new LinkedDataProblem(kind(error.getCode()), detail);
  }

  private static LinkedDataProblem.Kind kind(JsonLdErrorCode code) {
    return switch (code) {
      case UNDEFINED_TERM -> LinkedDataProblem.Kind.UNDEFINED_TERM;
      case PROCESSING_TIMEOUT_EXCEEDED -> LinkedDataProblem.Kind.TOO_COMPLEX;
      default -> LinkedDataProblem.Kind.MALFORMED;
    };
  }
}
