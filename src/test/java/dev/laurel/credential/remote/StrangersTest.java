package dev.laurel.credential.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.credential.CredentialWorld;
import dev.laurel.credential.MemoryWeb;
import dev.laurel.credential.OneIssuer;
import dev.laurel.credential.OneKey;
import dev.laurel.openbadges.StatusLists;
import dev.laurel.openbadges.VerificationMethods;
import dev.laurel.openbadges.VerificationMethods.NotFound;
import dev.laurel.openbadges.VerificationMethods.Resolved;
import dev.laurel.openbadges.did.DidDocument;
import dev.laurel.shared.OutgoingHttp;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and status lists of others, and what is said when the other side does not play along. */
class StrangersTest {

  private static final String DID = "did:web:badges.example";
  private static final String METHOD = DID + "#key-1";
  private static final String DOCUMENT = "https://badges.example/.well-known/did.json";
  private static final String LIST = "https://badges.example/status/1";

  private final MemoryWeb web = new MemoryWeb();
  private final CredentialWorld world = new CredentialWorld(web);
  private final CredentialWorld shut = new CredentialWorld(CLOSED);
  private final OneKey key = new OneKey();

  private String document(String did) {
    return new DidDocument(
            did,
            List.of(
                new DidDocument.VerificationMethod(
                    did + "#key-1", did, key.signingKey("").publicKey())))
        .toJson()
        .toString();
  }

  private static String cause(Object answer) {
    return switch (answer) {
      case VerificationMethods.Unreachable(var cause) -> cause;
      case StatusLists.Unreachable(var cause) -> cause;
      default -> "answered: " + answer;
    };
  }

  private static final OutgoingHttp CLOSED =
      request -> {
        throw new OutgoingHttp.Refused("10.0.0.1 is an inner address");
      };

  @Test
  void a_key_of_a_stranger_is_found_where_its_identifier_leads() {
    web.put(DOCUMENT, document(DID));
    assertThat(world.methods().resolve(URI.create(METHOD)))
        .isEqualTo(new Resolved(key.signingKey("").publicKey(), DID));
    assertThat(web.asked()).containsExactly(URI.create(DOCUMENT));
  }

  @Test
  void a_key_that_the_document_does_not_name_does_not_exist() {
    web.put(DOCUMENT, document(DID));
    assertThat(world.methods().resolve(URI.create(DID + "#key-2"))).isEqualTo(new NotFound());
  }

  @Test
  void a_document_that_speaks_for_somebody_else_proves_nothing() {
    web.put(DOCUMENT, document("did:web:other.example"));
    assertThat(world.methods().resolve(URI.create(METHOD))).isEqualTo(new NotFound());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void a_document_that_is_gone_takes_its_keys_along(int status) {
    web.put(DOCUMENT, status, "text/html", new byte[0]);
    assertThat(world.methods().resolve(URI.create(METHOD))).isEqualTo(new NotFound());
  }

  @ParameterizedTest
  @CsvSource({"500,answers 500", "302,answers 302", "200,something else"})
  void an_answer_that_says_nothing_of_the_key_is_never_taken_for_one(int status, String said) {
    web.put(DOCUMENT, status, "text/html", "<html>".getBytes(UTF_8));
    assertThat(cause(world.methods().resolve(URI.create(METHOD)))).contains(said);
  }

  @Test
  void who_does_not_answer_and_who_is_not_asked_are_told_apart() {
    assertThat(cause(world.methods().resolve(URI.create(METHOD)))).contains("does not answer");
    assertThat(cause(shut.methods().resolve(URI.create(METHOD))))
        .contains("not asked from here")
        .doesNotContain("10.0.0.1");
    assertThat(cause(world.lists().fetch(URI.create(LIST)))).contains("does not answer");
    assertThat(cause(shut.lists().fetch(URI.create(LIST))))
        .contains("not asked from here")
        .doesNotContain("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://badges.example/key", "ftp://badges.example/key", "urn:key:1"})
  void keys_in_other_places_are_not_fetched(String method) {
    assertThat(cause(world.methods().resolve(URI.create(method)))).contains("not known here");
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void our_own_keys_are_never_asked_for_over_the_network() {
    String own = OneIssuer.ISSUER.did() + "#key-1";
    assertThat(world.methods().resolve(URI.create(own))).isInstanceOf(Resolved.class);
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void a_list_of_a_stranger_is_handed_on_as_it_is() {
    web.put(LIST, "{\"any\": \"thing\"}");
    assertThat(world.lists().fetch(URI.create(LIST)))
        .isInstanceOfSatisfying(
            StatusLists.Fetched.class,
            f -> assertThat(new String(f.bytes(), UTF_8)).isEqualTo("{\"any\": \"thing\"}"));
  }

  @Test
  void a_list_behind_an_error_is_out_of_reach_and_not_empty() {
    web.put(LIST, 503, "application/json", "{}".getBytes(UTF_8));
    assertThat(cause(world.lists().fetch(URI.create(LIST)))).contains("answers 503");
  }

  @Test
  void a_list_of_ours_that_was_never_made_is_told_without_asking_ourselves() {
    URI own = URI.create(world.urls.statusList("none"));
    assertThat(cause(world.lists().fetch(own))).contains("no such status list here");
    assertThat(web.asked()).isEmpty();
  }
}
