package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Doors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter compares is what chooses the resource, however the address is spelled. */
class RequestPathTest {

  private final List<String> seen = new ArrayList<>();
  private final Doors doors = Doors.of(new Seeing(seen), new Page());

  /** Writes down what it sees. */
  @Provider
  @PreMatching
  public static final class Seeing implements ContainerRequestFilter {
    private final List<String> seen;

    Seeing(List<String> seen) {
      this.seen = seen;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      seen.add(RequestPath.of(request));
    }
  }

  /** A page two steps down. */
  @Path("/operator/keys")
  public static final class Page {
    @GET
    public String page() {
      return "the page";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/operator/keys, /operator/keys",
    "/operator;a=b/keys, /operator/keys",
    "/operator/keys;x;y=z, /operator/keys",
    "/operator;/keys, /operator/keys"
  })
  void a_spelling_that_reaches_the_page_is_seen_as_its_address(String spelled, String path)
      throws Exception {
    assertThat(doors.get(spelled).getContentAsString()).isEqualTo("the page");
    assertThat(seen).containsExactly(path);
  }

  @Test
  void slashes_at_the_beginning_count_once_and_the_root_is_a_slash() {
    doors.get("//operator/keys");
    doors.get("/");
    assertThat(seen).containsExactly("/operator/keys", "/");
  }

  @Test
  void a_semicolon_that_is_part_of_a_name_stays_in_it() {
    doors.get("/operator%3Ba=b/keys");
    assertThat(seen).containsExactly("/operator;a=b/keys");
  }
}
