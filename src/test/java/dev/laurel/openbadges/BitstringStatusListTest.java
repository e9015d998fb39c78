package dev.laurel.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitstringStatusListTest {

  private static final int SIZE = BitstringStatusList.MIN_SIZE;

  @Test
  void a_new_list_has_no_bit_set() {
    BitstringStatusList list = BitstringStatusList.create(SIZE);

    assertThat(list.size()).isEqualTo(131_072);
    for (int i = 0; i < SIZE; i++) {
      assertThat(list.get(i)).isFalse();
    }
  }

  @Test
  void bit_0_is_the_most_significant_bit_of_byte_0() throws IOException {
    assertThat(bytes(BitstringStatusList.create(SIZE).with(0, true))[0]).isEqualTo((byte) 0x80);
    assertThat(bytes(BitstringStatusList.create(SIZE).with(7, true))[0]).isEqualTo((byte) 0x01);
    assertThat(bytes(BitstringStatusList.create(SIZE).with(8, true))[1]).isEqualTo((byte) 0x80);
    assertThat(bytes(BitstringStatusList.create(SIZE).with(SIZE - 1, true))[SIZE / 8 - 1])
        .isEqualTo((byte) 0x01);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 94_567, 131_071})
  void a_set_bit_touches_no_neighbour_and_can_be_cleared(int index) {
    BitstringStatusList set = BitstringStatusList.create(SIZE).with(index, true);

    assertThat(set.get(index)).isTrue();
    assertThat(index == 0 || !set.get(index - 1)).isTrue();
    assertThat(index == SIZE - 1 || !set.get(index + 1)).isTrue();
    assertThat(set.with(index, false)).isEqualTo(BitstringStatusList.create(SIZE));
  }

  @Test
  void a_change_leaves_the_old_list_alone() {
    BitstringStatusList list = BitstringStatusList.create(SIZE);

    list.with(3, true);

    assertThat(list.get(3)).isFalse();
  }

  @Test
  void many_bits_are_set_at_once() {
    BitstringStatusList list = BitstringStatusList.create(SIZE).withSet(List.of(1, 2, 70_000));

    assertThat(list)
        .isEqualTo(BitstringStatusList.create(SIZE).with(1, true).with(2, true).with(70_000, true))
        .hasSameHashCodeAs(BitstringStatusList.create(SIZE).withSet(List.of(70_000, 2, 1)));
  }

  @Test
  void a_list_survives_encoding() {
    BitstringStatusList list = BitstringStatusList.create(SIZE * 2).withSet(List.of(5, 200_000));

    assertThat(BitstringStatusList.decode(list.encode())).isEqualTo(list);
    assertThat(list.encode()).startsWith("uH4sI").doesNotContain("=");
    assertThat(list.toString()).contains("262144");
  }

  @Test
  void reads_the_list_of_zeros_that_the_specification_prints() {
    String published = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    assertThat(BitstringStatusList.decode(published)).isEqualTo(BitstringStatusList.create(SIZE));
  }

  @Test
  void reads_an_older_list_without_multibase_prefix() {
    BitstringStatusList list = BitstringStatusList.create(SIZE).with(9, true);

    assertThat(BitstringStatusList.decode(list.encode().substring(1))).isEqualTo(list);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 131_064, 131_073, Integer.MAX_VALUE})
  void refuses_another_size(int size) {
    assertThatThrownBy(() -> BitstringStatusList.create(size))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 131_072, Integer.MAX_VALUE})
  void refuses_a_place_that_is_not_there(int index) {
    BitstringStatusList list = BitstringStatusList.create(SIZE);

    assertThatThrownBy(() -> list.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> list.with(index, true)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "u!!!", "uAAAA", "zH4sI", "uH4sI"})
  void refuses_what_is_not_encoded(String encoded) {
    assertThatThrownBy(() -> BitstringStatusList.decode(encoded))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_bomb() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      for (int i = 0; i < 100; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    String bomb = "u" + Base64.getUrlEncoder().encodeToString(zipped.toByteArray());

    assertThatThrownBy(() -> BitstringStatusList.decode(bomb))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 MB");
  }

  private static byte[] bytes(BitstringStatusList list) throws IOException {
    byte[] zipped = Base64.getUrlDecoder().decode(list.encode().substring(1));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    }
  }
}
