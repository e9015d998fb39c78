package dev.laurel.credential.remote;

import dev.laurel.credential.CredentialUrls;
import dev.laurel.credential.PublishStatusList;
import dev.laurel.openbadges.StatusLists;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.OutgoingHttp.Refused;
import dev.laurel.shared.OutgoingHttp.Request;
import dev.laurel.shared.OutgoingHttp.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Status lists of anybody: ours from the store, others from where they are told. */
@Singleton
public class HttpStatusLists implements StatusLists {

  private static final String ACCEPT =
      "application/vc+ld+json, application/vc, application/ld+json, application/json";

  private final CredentialUrls urls;
  private final PublishStatusList publish;
  private final OutgoingHttp http;

  @Inject
  public HttpStatusLists(CredentialUrls urls, PublishStatusList publish, OutgoingHttp http) {
    this.urls = urls;
    this.publish = publish;
    this.http = http;
  }

  @Override
  public Answer fetch(URI list) {
    Optional<String> own = urls.ownStatusList(list);
    if (own.isPresent()) {
      return publish
          .publish(own.get())
          .<Answer>map(Fetched::new)
          .orElseGet(() -> new Unreachable("There is no such status list here."));
    }
    try {
      Response answer = http.send(Request.get(list, ACCEPT));
      return answer.status() == 200
          ? new Fetched(answer.body())
          : new Unreachable("The status list answers " + answer.status() + ".");
    } catch (Refused refused) {
      return new Unreachable("The status list is at an address that is not asked from here.");
    } catch (IOException silent) {
      return new Unreachable("The status list does not answer.");
    }
  }
}
