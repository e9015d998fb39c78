package dev.laurel.shared.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;

/** A name server that somebody hostile runs: each question is answered with the next list. */
final class NamesForTests implements DnsResolver {

  /** The names that were asked for. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final List<InetAddress[]> answers = new ArrayList<>();

  /** The last answer is given ever again. */
  static NamesForTests answering(InetAddress... addresses) {
    return new NamesForTests().then(addresses);
  }

  static NamesForTests answering(String... addresses) {
    return new NamesForTests().then(all(addresses));
  }

  NamesForTests then(InetAddress... addresses) {
    answers.add(addresses);
    return this;
  }

  static InetAddress[] all(String... addresses) {
    InetAddress[] all = new InetAddress[addresses.length];
    try {
      for (int i = 0; i < all.length; i++) {
        all[i] = InetAddress.getByName(addresses[i]);
      }
    } catch (UnknownHostException noAddress) {
      throw new IllegalArgumentException(noAddress);
    }
    return all;
  }

  @Override
  public InetAddress[] resolve(String host) {
    asked.add(host);
    return answers.get(Math.min(asked.size(), answers.size()) - 1);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
