package dev.laurel.openbadges.ld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Answers from {@link Contexts} only, and remembers what it had to refuse. One per document. */
final class ClosedLoader implements DocumentLoader {

  private final Contexts contexts;
  private @Nullable URI refused;

  ClosedLoader(Contexts contexts) {
    this.contexts = contexts;
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    Document found = contexts.find(url.toString());
    if (found == null) {
      refused = url;
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Unknown context " + url);
    }
    return found;
  }

  @Nullable URI refused() {
    return refused;
  }
}
