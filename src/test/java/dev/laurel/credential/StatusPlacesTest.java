package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPlacesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1_000, StatusList.SIZE})
  void every_place_is_given_exactly_once(int size) {
    StatusPlaces places = new StatusPlaces("key", size);
    BitSet given = new BitSet();
    for (int turn = 0; turn < size; turn++) {
      int place = places.place(turn);
      assertThat(place).isBetween(0, size - 1);
      given.set(place);
    }
    assertThat(given.cardinality()).isEqualTo(size);
  }

  @Test
  void the_same_key_gives_the_same_order() {
    assertThat(new StatusPlaces("key", StatusList.SIZE).place(12))
        .isEqualTo(new StatusPlaces("key", StatusList.SIZE).place(12));
  }

  @Test
  void another_key_gives_another_order() {
    assertThat(first(10, "one")).isNotEqualTo(first(10, "two"));
  }

  @Test
  void neighbours_in_time_are_no_neighbours_in_the_list() {
    int[] places = first(1_000, "key");
    long neighbours =
        IntStream.range(1, places.length)
            .filter(i -> Math.abs(places[i] - places[i - 1]) <= 10)
            .count();
    assertThat(neighbours).isLessThan(5);
  }

  private static int[] first(int count, String key) {
    StatusPlaces places = new StatusPlaces(key, StatusList.SIZE);
    return IntStream.range(0, count).map(places::place).toArray();
  }

  @Test
  void a_full_list_has_no_place_left() {
    StatusPlaces places = new StatusPlaces("key", 4);
    assertThatThrownBy(() -> places.place(4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> places.place(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
