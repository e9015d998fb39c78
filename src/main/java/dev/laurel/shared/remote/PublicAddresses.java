package dev.laurel.shared.remote;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses only (IANA special-purpose registries, RFC 6890): private,
 * link-local, loopback, carrier, documentation, multicast and metadata ranges are refused. The
 * connection uses exactly the addresses that were checked here. A host that the operator allows by
 * name may have an address inside the own network, never one where clouds keep their secrets.
 */
final class PublicAddresses implements DnsResolver {

  private final boolean allowLoopback;
  private final Set<String> allowedHosts;
  private final DnsResolver names;

  PublicAddresses(boolean allowLoopback, Set<String> allowedHosts) {
    this(allowLoopback, allowedHosts, SystemDefaultDnsResolver.INSTANCE);
  }

  PublicAddresses(boolean allowLoopback, Set<String> allowedHosts, DnsResolver names) {
    this.allowLoopback = allowLoopback;
    this.allowedHosts = allowedHosts;
    this.names = names;
  }

  /** Whether the name in a URL can only mean this machine. */
  static boolean namesLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = names.resolve(host);
    InetAddress[] open =
        Arrays.stream(all).filter(a -> allowed(host, a)).toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new RefusedAddress(host);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean allowed(String host, InetAddress address) {
    if (allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
      return isPublic(address) || InnerAddresses.isOfANetwork(address);
    }
    if (address.isLoopbackAddress()) {
      return allowLoopback && namesLoopback(host);
    }
    return isPublic(address);
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || InnerAddresses.isMetadata(address)) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] ip) {
    int first = ip[0] & 0xFF;
    int second = ip[1] & 0xFF;
    int third = ip[2] & 0xFF;
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean relay = first == 192 && second == 88 && third == 99; // 6to4, RFC 7526
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean documentation =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    boolean special = carrier || protocol || relay || benchmark || documentation;
    return first != 0 && first < 224 && !special;
  }

  /** Only global unicast (2000::/3), without documentation, Teredo and 6to4, which hide IPv4. */
  private static boolean isPublic6(byte[] ip) {
    int first = ((ip[0] & 0xFF) << 8) | (ip[1] & 0xFF);
    int second = ((ip[2] & 0xFF) << 8) | (ip[3] & 0xFF);
    boolean global = (first & 0xE000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
    boolean documentation = first == 0x3FFF && second < 0x1000; // RFC 9637
    return global && !special && !documentation && first != 0x2002;
  }

  /** Told apart from a name that does not exist. */
  static final class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddress(String host) {
      super(host + " leads to an address that is not public");
    }
  }
}
