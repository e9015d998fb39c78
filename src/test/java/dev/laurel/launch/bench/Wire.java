package dev.laurel.launch.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One kept connection that speaks just enough HTTP/1.1 to cost the load generator little. */
final class Wire implements Closeable {

  private final Socket socket;
  private final InputStream in;
  private final String host;

  Wire(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    host = server.getAuthority();
  }

  record Answer(int status, List<String> headers) {

    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  Answer get(String path, String cookie) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n", cookie, "");
  }

  Answer post(String path, String cookie, String form) throws IOException {
    return send("POST " + path + " HTTP/1.1\r\n", cookie, form);
  }

  private Answer send(String line, String cookie, String form) throws IOException {
    String head =
        line
            + ("Host: " + host + "\r\n")
            + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140\r\n"
            + "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
            + "Accept-Language: en-GB,en;q=0.9\r\n"
            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
            + (form.isEmpty()
                ? ""
                : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + form.length()
                    + "\r\n")
            + "\r\n";
    socket.getOutputStream().write((head + form).getBytes(StandardCharsets.ISO_8859_1));
    return read();
  }

  private Answer read() throws IOException {
    String status = line();
    List<String> headers = new ArrayList<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      headers.add(header);
    }
    Answer answer = new Answer(Integer.parseInt(status.split(" ")[1]), headers);
    in.skipNBytes(answer.header("Content-Length").map(Long::parseLong).orElse(0L));
    return answer;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("The server closed the connection");
      }
      if (octet != '\r') {
        line.write(octet);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
