package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The Link header of a page, several values of it too. */
final class LinkHeaderFuzz implements FuzzTarget {

  private static final URI PAGE =
      URI.create("https://platform.example/mod/lti/services.php/2/memberships?limit=2");

  @Override
  public List<byte[]> seeds() {
    return List.of(
            "<https://platform.example/m?limit=2&amp;from=2>; rel=“next”",
            "<https://platform.example/m?page=2>; rel=\"next\",<https://p.example/l>; rel=\"last\"",
            "<?from=2>; title=\"a\"; rel=next\n<../x>; rel=prev")
        .stream()
        .map(Bytes::seed)
        .toList();
  }

  @Override
  public void parse(Bytes in) {
    List<String> values = List.of(in.restAsText().split("\n", -1));
    byte[] page = new byte[0];
    NextLink.in(new LtiResponse(200, "OK", Map.of("link", values), page), PAGE);
  }
}
