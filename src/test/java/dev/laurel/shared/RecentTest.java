package dev.laurel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentTest {

  @Test
  void whoever_was_asked_for_longest_ago_is_forgotten_first() {
    Recent<Integer> recent = new Recent<>(2);
    recent.put("a", 1);
    recent.put("b", 2);
    assertThat(recent.get("a")).isEqualTo(1);
    recent.put("c", 3);
    assertThat(recent).containsOnlyKeys("a", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:0:1:0:0:0:7, 2001:db8:0:1",
    "2001:db8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:1",
    "2001:db8:0:2:0:0:0:7, 2001:db8:0:2",
    "::1, ::1",
    "unknown, unknown"
  })
  void an_address_of_ipv6_stands_for_its_network(String address, String network) {
    assertThat(Recent.network(address)).isEqualTo(network);
  }
}
