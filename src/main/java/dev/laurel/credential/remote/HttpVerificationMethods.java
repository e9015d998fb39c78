package dev.laurel.credential.remote;

import dev.laurel.credential.OwnKeys;
import dev.laurel.openbadges.VerificationMethods;
import dev.laurel.openbadges.did.DidDocument;
import dev.laurel.openbadges.did.DidWeb;
import dev.laurel.openbadges.json.MalformedJson;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.OutgoingHttp.Refused;
import dev.laurel.shared.OutgoingHttp.Request;
import dev.laurel.shared.OutgoingHttp.Response;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;

/** Keys of anybody: ours from the store, `did:web` and https documents from where they are told. */
@Singleton
public class HttpVerificationMethods implements VerificationMethods {

  private static final String ACCEPT = "application/did+json, application/json";

  private final OwnKeys own;
  private final OutgoingHttp http;
  private final Settings settings;

  @Inject
  public HttpVerificationMethods(OwnKeys own, OutgoingHttp http, Settings settings) {
    this.own = own;
    this.http = http;
    this.settings = settings;
  }

  @Override
  public Resolution resolve(URI verificationMethod) {
    return own.resolve(verificationMethod).orElseGet(() -> ofStranger(verificationMethod));
  }

  private Resolution ofStranger(URI method) {
    String text = method.toString();
    boolean didWeb = DidWeb.matches(text);
    if (!didWeb && !"https".equals(method.getScheme())) {
      return new Unreachable("The key is in a place that is not known here.");
    }
    try {
      URI document =
          didWeb ? DidWeb.documentUrl(text, settings.allowLoopback()) : withoutFragment(method);
      return read(http.send(Request.get(document, ACCEPT)), text);
    } catch (Refused refused) {
      return new Unreachable("The key is at an address that is not asked from here.");
    } catch (IOException silent) {
      return new Unreachable("The place that tells the key does not answer.");
    } catch (MalformedJson | IllegalArgumentException unreadable) {
      return new Unreachable("The place that tells the key answers with something else.");
    }
  }

  private static URI withoutFragment(URI method) {
    String text = method.toString();
    int hash = text.indexOf('#');
    return URI.create(hash < 0 ? text : text.substring(0, hash));
  }

  private static Resolution read(Response answer, String method) {
    if (answer.status() == 404 || answer.status() == 410) {
      return new NotFound();
    }
    if (answer.status() != 200) {
      return new Unreachable("The place that tells the key answers " + answer.status() + ".");
    }
    DidDocument document = DidDocument.parse(answer.body());
    // A document that speaks for another identifier says nothing about this one.
    if (!document.id().equals(method.replaceFirst("#.*", ""))) {
      return new NotFound();
    }
    return document
        .find(method)
        .<Resolution>map(key -> new Resolved(key.publicKey(), key.controller()))
        .orElseGet(NotFound::new);
  }
}
