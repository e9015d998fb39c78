package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.openbadges.BitstringStatusList;
import dev.laurel.openbadges.json.StrictJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishStatusListTest {

  private final CredentialWorld world = new CredentialWorld();
  private final Credential credential = world.issue("award", "Ada", true);
  private final String list = credential.intention().statusListId();

  private byte[] publish() {
    return world.publishStatusList().publish(list).orElseThrow();
  }

  private static BitstringStatusList bits(byte[] signed) {
    return BitstringStatusList.decode(
        StrictJson.object(signed).at("/credentialSubject/encodedList").asText());
  }

  @Test
  void has_room_for_the_herd_and_no_bit_set_at_first() {
    BitstringStatusList bits = bits(publish());
    assertThat(bits.size()).isEqualTo(131_072);
    assertThat(bits.get(credential.intention().statusIndex())).isFalse();
  }

  @Test
  void is_issued_by_the_issuer_of_the_badges_under_its_own_address() {
    JsonNode json = StrictJson.object(publish());
    assertThat(json.path("id").asText()).isEqualTo("http://localhost:8080/status/" + list);
    assertThat(json.at("/issuer/id").asText()).isEqualTo(OneIssuer.ISSUER.did());
    assertThat(json.at("/credentialSubject/statusPurpose").asText()).isEqualTo("revocation");
  }

  @Test
  void is_signed_once_for_each_revision() {
    byte[] first = publish();
    world.clock.forward(Duration.ofHours(1));
    assertThat(publish()).isEqualTo(first);
  }

  @Test
  void tells_a_revocation_at_once_and_of_that_one_only() {
    Credential other = world.issue("other", "Eve", true);
    publish();
    world.revokeCredential().revoke(credential.id(), "Mistake");
    BitstringStatusList bits = bits(publish());
    assertThat(bits.get(credential.intention().statusIndex())).isTrue();
    assertThat(bits.get(other.intention().statusIndex())).isFalse();
  }

  @Test
  void a_bit_that_is_set_stays_set() {
    world.revokeCredential().revoke(credential.id(), "Mistake");
    publish();
    Credential other = world.issue("other", "Eve", true);
    world.revokeCredential().revoke(other.id(), "Mistake too");
    BitstringStatusList bits = bits(publish());
    assertThat(bits.get(credential.intention().statusIndex())).isTrue();
    assertThat(bits.get(other.intention().statusIndex())).isTrue();
  }

  @Test
  void a_crash_between_signing_and_keeping_the_list_changes_nothing_for_readers() {
    world.revokeCredential().revoke(credential.id(), "Mistake");
    byte[] first = publish();
    world.credentials.publish(list, 0, new byte[] {1}, world.clock.instant());
    assertThat(publish()).isEqualTo(first);
  }

  @Test
  void an_unknown_list_is_none() {
    assertThat(world.publishStatusList().publish("unknown")).isEmpty();
  }
}
