package dev.laurel.credential;

import dev.laurel.shared.OutgoingHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rest of the world: addresses with answers; everything else does not answer. */
public final class MemoryWeb implements OutgoingHttp {

  private final Map<URI, Response> answers = new HashMap<>();
  private final List<URI> asked = new ArrayList<>();

  public void put(String uri, int status, String type, byte[] body) {
    answers.put(URI.create(uri), new Response(status, Map.of("content-type", List.of(type)), body));
  }

  public void put(String uri, String json) {
    put(uri, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public List<URI> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Response send(Request request) throws IOException {
    asked.add(request.uri());
    @Nullable Response answer = answers.get(request.uri());
    if (answer == null) {
      throw new IOException("Nobody is at " + request.uri());
    }
    return answer;
  }
}
