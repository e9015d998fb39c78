package dev.laurel.notification.remote;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that takes one connection, speaks the least of SMTP, and remembers all it heard.
 */
final class OneMailServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String answerToRecipient;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Thread thread;

  OneMailServer(String answerToRecipient) throws IOException {
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.answerToRecipient = answerToRecipient;
    this.thread = Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    try (Socket connection = socket.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
      OutputStream out = connection.getOutputStream();
      say(out, "220 here");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        if (!data) {
          say(out, answer(line));
          data = line.equals("DATA");
        } else if (line.equals(".")) {
          data = false;
          say(out, "250 taken");
        }
      }
    } catch (IOException closed) {
      heard.add("closed");
    }
  }

  private String answer(String line) {
    if (line.startsWith("RCPT")) {
      return answerToRecipient;
    }
    return line.equals("DATA") ? "354 go on" : "250 ok";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    socket.close();
    thread.join(5_000);
  }
}
