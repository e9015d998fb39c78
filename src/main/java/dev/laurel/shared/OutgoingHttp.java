package dev.laurel.shared;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one way out: https only, no inner addresses, no redirects, with limits of size and time. */
public interface OutgoingHttp {

  /**
   * Sends one request and reads the whole answer.
   *
   * @throws Refused when the address must not be called; trying again does not help
   * @throws IOException when the other side cannot be reached, is too slow or answers too much
   */
  Response send(Request request) throws IOException;

  /**
   * @param method GET, POST, PUT or DELETE
   * @param uri absolute, http or https
   * @param headers sent exactly as they stand; none is added but Host and Content-Length
   * @param body empty when there is none
   * @param mostBytes what the answer may hold; more is an error
   */
  record Request(String method, URI uri, Map<String, String> headers, byte[] body, int mostBytes) {

    /** Enough for whatever is one document. */
    public static final int ONE_DOCUMENT = 1024 * 1024;

    public static Request get(URI uri, String accept) {
      return new Request("GET", uri, Map.of("Accept", accept), new byte[0], ONE_DOCUMENT);
    }
  }

  /**
   * @param status the HTTP status
   * @param headers names in lower case
   * @param body at most as many bytes as the request allows
   */
  record Response(int status, Map<String, List<String>> headers, byte[] body) {

    public Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** The address is one that Laurel does not call. */
  final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
      super(message);
    }
  }
}
