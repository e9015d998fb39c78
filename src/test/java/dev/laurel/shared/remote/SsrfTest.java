package dev.laurel.shared.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.shared.OutgoingHttp.Refused;
import dev.laurel.shared.OutgoingHttp.Request;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to make a server call the inside of its own network, each by the name it is known by. */
class SsrfTest {

  private static final String HOST = "lms.intra.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/jwks",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/jwks",
        "https://[::ffff:127.0.0.1]/jwks",
        "https://[::ffff:10.0.0.8]/jwks",
        "https://2130706433/decimal",
        "https://0x7f000001/hex",
        "https://0x7f.1/hex",
        "https://127.1/short",
        "https://10.0.0.8/private",
        "https://172.16.0.1/private",
        "https://192.168.0.1/private",
        "https://100.64.0.1/carrier",
        "https://100.100.100.200/metadata-of-alibaba",
        "https://168.63.129.16/metadata-of-azure",
        "https://[fd00:ec2::254]/metadata-of-aws",
        "https://[fe80::1]/link-local",
        "https://[fd12::1]/unique-local",
        "https://[64:ff9b::7f00:1]/nat64",
        "https://[2002:7f00:1::]/6to4",
        "https://[2001:0:7f00:1::]/teredo",
        "https://0.0.0.0/any",
        "https://localhost./dot"
      })
  void refuses_address_of_the_inside_however_it_is_spelled(String address) {
    GuardedHttp http = new GuardedHttp(false, 2_000);
    assertThatThrownBy(() -> http.send(Request.get(URI.create(address), "a/b")))
        .isInstanceOfAny(UnknownHostException.class, Refused.class);
  }

  @Test
  void octal_address_never_leads_to_loopback() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      InetAddress[] found = new PublicAddresses(false, Set.of()).resolve("0177.0.0.1");
      assertThat(found).doesNotContain(loopback);
    } catch (UnknownHostException refused) {
      assertThat(refused).hasMessageContaining("0177.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://lms.example/keys",
        "gopher://lms.example/",
        "jar:https://lms.example/a.jar!/b",
        "netdoc:///etc/passwd",
        "http://lms.example/keys",
        "https://user@lms.example/",
        "https://lms.example:99999/",
        "//lms.example/keys"
      })
  void refuses_scheme_user_or_port_that_is_not_of_the_web(String address) {
    GuardedHttp http = new GuardedHttp(false, 2_000);
    assertThatThrownBy(() -> http.send(Request.get(URI.create(address), "a/b")))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.1.2.3", "172.20.0.1", "192.168.7.7", "100.64.1.1", "127.0.0.1", "fd12::1"})
  void host_that_is_allowed_by_name_may_be_inside(String address) throws Exception {
    InetAddress[] found = resolving(address).resolve(HOST.toUpperCase(java.util.Locale.ROOT));
    assertThat(found).containsExactly(InetAddress.getByName(address));
    assertThatThrownBy(() -> resolving(address).resolve("x" + HOST))
        .isInstanceOf(PublicAddresses.RefusedAddress.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.170.2",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16",
        "fd00:ec2::254",
        "fd20:ce::254",
        "fe80::1",
        "0.0.0.0",
        "224.0.0.1",
        "64:ff9b::a00:1"
      })
  void host_that_is_allowed_by_name_never_leads_to_metadata_or_link_local(String address) {
    assertThatThrownBy(() -> resolving(address).resolve(HOST))
        .isInstanceOf(PublicAddresses.RefusedAddress.class);
  }

  @Test
  void host_that_is_allowed_by_name_is_called_over_https_only() {
    GuardedHttp http = new GuardedHttp(false, 2_000, resolving("10.1.2.3"));
    assertThatThrownBy(() -> http.send(Request.get(URI.create("http://" + HOST + "/"), "a/b")))
        .isInstanceOf(Refused.class);
  }

  private static PublicAddresses resolving(String address) {
    return new PublicAddresses(false, Set.of(HOST), NamesForTests.answering(address));
  }
}
