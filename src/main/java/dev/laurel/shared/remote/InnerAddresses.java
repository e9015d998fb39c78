package dev.laurel.shared.remote;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** The addresses that an LMS inside the own network may have. */
final class InnerAddresses {

  /** Where clouds answer with credentials, outside the link-local ranges. */
  private static final Set<InetAddress> METADATA =
      Set.of(
          literal("100.100.100.200"), // Alibaba Cloud
          literal("192.0.0.192"), // Oracle Cloud
          literal("168.63.129.16"), // Azure
          literal("fd00:ec2::254"), // AWS
          literal("fd20:ce::254"), // Google Cloud
          literal("fd00:c1::a9fe:a9fe")); // Oracle Cloud

  private InnerAddresses() {}

  /** Loopback, private (RFC 1918, RFC 4193) or shared (RFC 6598), and no metadata service. */
  static boolean isOfANetwork(InetAddress address) {
    if (METADATA.contains(address)) {
      return false;
    }
    byte[] ip = address.getAddress();
    int first = ip[0] & 0xFF;
    boolean inner =
        address instanceof Inet6Address
            ? (first & 0xFE) == 0xFC
            : address.isSiteLocalAddress() || first == 100 && (ip[1] & 0xC0) == 64;
    return inner || address.isLoopbackAddress();
  }

  /** Whether cloud machines ask their secrets there, though the address looks public. */
  static boolean isMetadata(InetAddress address) {
    return METADATA.contains(address);
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException(address, impossible);
    }
  }
}
