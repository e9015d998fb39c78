package dev.laurel.demo;

import dev.laurel.shared.OutgoingHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers every call with one text, or with silence. */
final class FakeHttp implements OutgoingHttp {

  final List<Request> requests = new ArrayList<>();
  int status = 200;
  String text = "";
  boolean silent;

  @Override
  public Response send(Request request) throws IOException {
    requests.add(request);
    if (silent) {
      throw new IOException("nobody there");
    }
    return new Response(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }
}
