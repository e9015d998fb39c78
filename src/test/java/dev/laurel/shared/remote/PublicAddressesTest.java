package dev.laurel.shared.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2001:0::1",
        "64:ff9b::7f00:1"
      })
  void an_inner_or_special_address_is_not_public(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.3.1", "198.20.0.1", "2606:4700::1"})
  void an_address_of_the_open_internet_is_public(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void an_ipv4_address_in_ipv6_clothes_is_seen_through() throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName("::ffff:127.0.0.1"))).isFalse();
  }

  @Test
  void a_name_that_leads_inside_is_refused() {
    assertThatThrownBy(() -> new PublicAddresses(false, Set.of()).resolve("localhost"))
        .isInstanceOf(PublicAddresses.RefusedAddress.class);
  }

  @Test
  void loopback_is_allowed_by_setting_and_by_a_name_that_says_so_only() throws Exception {
    assertThat(new PublicAddresses(true, Set.of()).resolve("localhost")).isNotEmpty();
    assertThat(PublicAddresses.namesLoopback("127.0.0.1")).isTrue();
    assertThat(PublicAddresses.namesLoopback("127.0.0.1.evil.example")).isFalse();
    assertThat(PublicAddresses.namesLoopback("inner.example")).isFalse();
  }

  @Test
  void private_ranges_stay_refused_when_loopback_is_allowed() {
    assertThatThrownBy(() -> new PublicAddresses(true, Set.of()).resolve("10.0.0.1"))
        .isInstanceOf(UnknownHostException.class);
  }
}
