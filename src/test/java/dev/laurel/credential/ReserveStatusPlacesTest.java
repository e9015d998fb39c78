package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReserveStatusPlacesTest {

  private final HandClock clock = new HandClock();
  private final MemoryCredentials lists = new MemoryCredentials();
  private final ReserveStatusPlaces places = new ReserveStatusPlaces(lists, new Ids(clock), clock);

  @Test
  void the_first_credential_begins_the_first_list() {
    StatusPlace place = places.reserve(OneIssuer.ISSUER, 1).getFirst();
    StatusList list = lists.listById(place.listId()).orElseThrow();
    assertThat(list.number()).isEqualTo(1);
    assertThat(list.size()).isEqualTo(131_072);
    assertThat(list.taken()).isEqualTo(1);
    assertThat(list.issuerId()).isEqualTo(OneIssuer.ISSUER.id());
  }

  @Test
  void later_ones_go_on_where_the_list_stands() {
    List<StatusPlace> first = places.reserve(OneIssuer.ISSUER, 3);
    List<StatusPlace> second = places.reserve(OneIssuer.ISSUER, 3);
    assertThat(second).doesNotContainAnyElementsOf(first);
    assertThat(second.getFirst().listId()).isEqualTo(first.getFirst().listId());
  }

  @Test
  void a_full_list_is_followed_by_a_new_one_in_the_middle_of_a_batch() {
    String list = places.reserve(OneIssuer.ISSUER, 1).getFirst().listId();
    lists.setTaken(list, StatusList.SIZE - 2);
    List<StatusPlace> five = places.reserve(OneIssuer.ISSUER, 5);
    assertThat(five).doesNotHaveDuplicates().hasSize(5);
    assertThat(five.stream().filter(place -> place.listId().equals(list))).hasSize(2);
    assertThat(lists.listById(list).orElseThrow().free()).isZero();
    StatusList next = lists.lockNewest(OneIssuer.ISSUER.id()).orElseThrow();
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.taken()).isEqualTo(3);
  }

  @Test
  void the_secret_of_the_order_is_not_printed() {
    StatusList list =
        lists.listById(places.reserve(OneIssuer.ISSUER, 1).getFirst().listId()).orElseThrow();
    assertThat(list.toString()).doesNotContain(list.shuffleKey());
  }
}
