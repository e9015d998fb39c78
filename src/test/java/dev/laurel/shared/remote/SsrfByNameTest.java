package dev.laurel.shared.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.OutgoingHttp.Request;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that somebody hostile lets lead inside, one for each kind of address in the IANA registries
 * for special purposes (RFC 6890) and each way to hide one address in another.
 */
class SsrfByNameTest {

  private static final String NAME = "keys.lms.example";
  private static final URI ADDRESS = URI.create("https://" + NAME + "/jwks");

  private static void assertRefused(NamesForTests names) {
    GuardedHttp http = new GuardedHttp(false, 2_000, new PublicAddresses(false, Set.of(), names));
    assertThatThrownBy(() -> http.send(Request.get(ADDRESS, "a/b")))
        .isInstanceOf(PublicAddresses.RefusedAddress.class);
    assertThat(names.asked).containsExactly(NAME);
    http.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "loopback, 127.0.0.1",
    "end of loopback, 127.255.255.254",
    "loopback of IPv6, ::1",
    "loopback mapped into IPv6, ::ffff:127.0.0.1",
    "private address mapped into IPv6, ::ffff:10.0.0.8",
    "loopback in the old compatible form, ::127.0.0.1",
    "private 10/8, 10.255.255.255",
    "first private of 172.16/12, 172.16.0.0",
    "last private of 172.16/12, 172.31.255.255",
    "private 192.168/16, 192.168.255.255",
    "metadata of clouds, 169.254.169.254",
    "link-local, 169.254.0.1",
    "first of carriers, 100.64.0.0",
    "last of carriers, 100.127.255.255",
    "metadata of Alibaba, 100.100.100.200",
    "metadata of Azure, 168.63.129.16",
    "any address, 0.0.0.0",
    "this network, 0.1.2.3",
    "any address of IPv6, ::",
    "unique local fc00::/8, fc00::1",
    "unique local fd00::/8, fdff::1",
    "metadata of AWS by IPv6, fd00:ec2::254",
    "link-local of IPv6, fe80::1",
    "last link-local of IPv6, febf::1",
    "site-local of IPv6, fec0::1",
    "multicast, 224.0.0.1",
    "last multicast, 239.255.255.255",
    "multicast of IPv6, ff02::1",
    "global multicast of IPv6, ff0e::1",
    "protocol assignments, 192.0.0.1",
    "metadata of Oracle, 192.0.0.192",
    "documentation 1, 192.0.2.1",
    "documentation 2, 198.51.100.1",
    "documentation 3, 203.0.113.1",
    "relays of 6to4, 192.88.99.1",
    "first of benchmarks, 198.18.0.0",
    "last of benchmarks, 198.19.255.255",
    "reserved, 240.0.0.1",
    "broadcast, 255.255.255.255",
    "NAT64 of a private address, 64:ff9b::10.0.0.8",
    "NAT64 of metadata, 64:ff9b::169.254.169.254",
    "local NAT64, 64:ff9b:1::10.0.0.8",
    "6to4 of loopback, 2002:7f00:1::1",
    "6to4 of a private address, 2002:a00:8::1",
    "Teredo, 2001::1",
    "Teredo of a private address, 2001:0:808:808:0:0:f5ff:fff7",
    "benchmarks of IPv6, 2001:2::1",
    "ORCHID, 2001:20::1",
    "documentation of IPv6, 2001:db8::1",
    "second documentation of IPv6, 3fff::1",
    "end of the second documentation, 3fff:fff::1",
    "discard only, 100::1",
    "segment routing, 5f00::1"
  })
  void refuses_name_that_leads_to(String kind, String address) {
    assertRefused(NamesForTests.answering(address));
  }

  /** Java makes IPv4 of it when it reads one, but a resolver may hand it over unread. */
  @Test
  void refuses_name_whose_mapped_address_is_still_of_ipv6() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    mapped[12] = 10;
    mapped[15] = 8;
    assertRefused(NamesForTests.answering(Inet6Address.getByAddress(NAME, mapped, -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.88.98.1",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2606:4700::1111",
        "3ffe:ffff::1",
        "3fff:1000::1"
      })
  void neighbour_of_these_kinds_is_called(String address) throws UnknownHostException {
    PublicAddresses open = new PublicAddresses(false, Set.of(), NamesForTests.answering(address));
    assertThat(open.resolve(NAME)).containsExactly(InetAddress.getByName(address));
  }

  /** Resolvers of C read all of these as 127.0.0.1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "0x7f.0x0.0x0.0x1",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "127.1",
        "127.0.1"
      })
  void number_that_a_resolver_takes_for_loopback_is_refused_even_where_loopback_is_allowed(
      String number) {
    NamesForTests names = NamesForTests.answering("127.0.0.1");
    PublicAddresses demo = new PublicAddresses(true, Set.of(), names);
    assertThatThrownBy(() -> demo.resolve(number))
        .isInstanceOf(PublicAddresses.RefusedAddress.class);
  }

  @ParameterizedTest
  @CsvSource({"8.8.8.8, 127.0.0.1", "127.0.0.1, 8.8.8.8"})
  void name_with_a_public_and_an_inner_address_never_falls_back_to_the_inner_one(
      String first, String second) throws IOException {
    assertThatNobodyKnocksInside(NamesForTests.answering(first, second));
  }

  @Test
  void name_that_changes_its_mind_between_check_and_connect_gains_nothing() throws IOException {
    assertThatNobodyKnocksInside(
        NamesForTests.answering("8.8.8.8").then(NamesForTests.all("127.0.0.1")));
  }

  private static void assertThatNobodyKnocksInside(NamesForTests names) throws IOException {
    try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      inside.setSoTimeout(1);
      URI address = URI.create("https://" + NAME + ":" + inside.getLocalPort() + "/");
      GuardedHttp http = new GuardedHttp(false, 800, new PublicAddresses(false, Set.of(), names));
      assertThatThrownBy(() -> http.send(Request.get(address, "a/b")))
          .isInstanceOf(IOException.class);
      assertThat(names.asked).as("the connection asks nobody again").containsExactly(NAME);
      assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
      http.close();
    }
  }

  @Test
  void name_that_turns_inner_later_is_refused_at_the_next_call() throws UnknownHostException {
    PublicAddresses later =
        new PublicAddresses(
            false,
            Set.of(),
            NamesForTests.answering("8.8.8.8").then(NamesForTests.all("10.0.0.8")));
    assertThat(later.resolve(NAME)).hasSize(1);
    assertThatThrownBy(() -> later.resolve(NAME))
        .isInstanceOf(PublicAddresses.RefusedAddress.class);
  }
}
