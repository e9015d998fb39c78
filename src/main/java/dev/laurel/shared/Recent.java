package dev.laurel.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of those who came last, so that strangers fill no memory: beyond a number,
 * whoever was asked for longest ago is forgotten. Not safe for several threads by itself.
 */
public final class Recent<V> extends LinkedHashMap<String, V> {

  private static final long serialVersionUID = 1L;
  private static final int GROUPS = 8;
  private static final int GROUPS_OF_NETWORK = 4;

  private final int most;

  public Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }

  /**
   * Who an address stands for: one of IPv6 for its whole network of 64 bits, which one household
   * may fill.
   *
   * @param address as the server writes it, IPv6 with all eight groups
   */
  public static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length == GROUPS
        ? String.join(":", Arrays.copyOf(groups, GROUPS_OF_NETWORK))
        : address;
  }
}
