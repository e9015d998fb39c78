package dev.laurel.openbadges.did;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.json.MalformedJson;
import dev.laurel.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidDocumentTest {

  private static final String KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

  @Test
  void our_document_lists_every_key_as_multikey_for_assertions() {
    ObjectNode json = CredentialsForTests.didDocument().toJson();

    assertThat(json.path("id").asText()).isEqualTo(CredentialsForTests.ISSUER);
    assertThat(json.path("verificationMethod")).hasSize(2);
    assertThat(json.at("/verificationMethod/0/type").asText()).isEqualTo("Multikey");
    assertThat(json.at("/verificationMethod/0/controller").asText())
        .isEqualTo(CredentialsForTests.ISSUER);
    assertThat(json.at("/verificationMethod/0/publicKeyMultibase").asText()).startsWith("z6Mk");
    assertThat(json.path("assertionMethod").toString())
        .isEqualTo("[\"%1$s#key-1\",\"%1$s#key-2\"]".formatted(CredentialsForTests.ISSUER));
  }

  @Test
  void our_document_reads_back() {
    DidDocument document = CredentialsForTests.didDocument();

    assertThat(DidDocument.parse(StrictJson.bytes(document.toJson()))).isEqualTo(document);
  }

  @Test
  void a_method_that_is_not_listed_for_assertions_is_not_found() {
    assertThat(
            parse("'verificationMethod':[%s],'authentication':['did:x:1#a']", method("#a"))
                .find("did:x:1#a"))
        .isEmpty();
  }

  @Test
  void relative_names_are_of_the_document() {
    assertThat(
            parse("'verificationMethod':[%s],'assertionMethod':['#a']", method("#a"))
                .find("did:x:1#a"))
        .hasValueSatisfying(found -> assertThat(found.controller()).isEqualTo("did:x:1"));
  }

  @Test
  void a_method_embedded_under_assertions_is_found() {
    assertThat(parse("'assertionMethod':[%s]", method("did:x:1#a")).find("did:x:1#a")).isPresent();
  }

  @Test
  void a_single_method_without_array_is_found() {
    assertThat(
            parse("'verificationMethod':%s,'assertionMethod':'did:x:1#a'", method("#a"))
                .find("did:x:1#a"))
        .isPresent();
  }

  @Test
  void a_json_web_key_is_read() {
    String jwk =
        "{'id':'did:x:1#j','type':'JsonWebKey','controller':'did:x:1','publicKeyJwk':{'kty':'OKP',"
            + "'crv':'Ed25519','x':'11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'}}";

    assertThat(parse("'assertionMethod':[%s]", jwk).find("did:x:1#j")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'did:x:1#a','type':'Multikey','controller':'did:x:1','revoked':'2026-01-01T00:00:00Z','publicKeyMultibase':'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'}",
        "{'id':'did:x:1#a','type':'Multikey','controller':'did:x:1','publicKeyMultibase':'zDn'}",
        "{'id':'did:x:1#a','type':'Multikey','publicKeyMultibase':'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'}",
        "{'type':'Multikey','controller':'did:x:1'}",
        "{'id':'did:x:1#a','controller':'did:x:1','publicKeyJwk':{'kty':'EC'}}",
        "7",
        "null"
      })
  void a_method_that_is_revoked_or_not_understood_is_left_out(String method) {
    assertThat(parse("'assertionMethod':[%s]", method).methods()).isEmpty();
  }

  @Test
  void a_method_keeps_the_controller_it_names() {
    String foreign =
        method("did:x:1#a").replace("'controller':'did:x:1'", "'controller':'did:y:2'");

    assertThat(parse("'assertionMethod':[%s]", foreign).find("did:x:1#a"))
        .hasValueSatisfying(found -> assertThat(found.controller()).isEqualTo("did:y:2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":7}", "[]", "x", ""})
  void what_is_no_document_is_refused(String text) {
    assertThatThrownBy(() -> DidDocument.parse(text.getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }

  private static String method(String id) {
    return "{'id':'%s','type':'Multikey','controller':'did:x:1','publicKeyMultibase':'%s'}"
        .formatted(id, KEY);
  }

  private static DidDocument parse(String members, String method) {
    String json = "{'id':'did:x:1'," + members.formatted(method) + "}";
    return DidDocument.parse(json.replace('\'', '"').getBytes(UTF_8));
  }
}
