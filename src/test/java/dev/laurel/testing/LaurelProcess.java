package dev.laurel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server of its own that a test may kill: the provisioned server of the build with its own base
 * folder, started by `bin/standalone.sh` as an operator would, configured by `LAUREL_*` alone.
 */
public final class LaurelProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(600);

  private final Path home = Path.of(System.getProperty("laurel.server.home", "target/server"));
  private final Path base;
  private final int httpPort = freePort();
  private final int managementPort = freePort();
  private final Map<String, String> environment = new HashMap<>();
  private @Nullable Process process;

  /**
   * @param name names the folder below `target` and the log file
   */
  public LaurelProcess(String name) {
    base = Path.of("target", "servers", name).toAbsolutePath();
    deleteAll(base);
    copyAll(home.resolve("standalone"), base);
    with("LAUREL_BASE_URL", baseUrl());
    with("LAUREL_DATA_DIR", base.resolve("laurel-data").toString());
    with("LAUREL_ALLOW_LOOPBACK", "true");
    with("LAUREL_DEMO", "true");
    with("LAUREL_OPERATOR_PASSWORD", "operator for tests");
    with("LAUREL_POLL_FASTEST", "PT1S");
  }

  /** Sets an environment variable of the server. */
  public LaurelProcess with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public String baseUrl() {
    return "http://localhost:" + httpPort;
  }

  public String demoUrl() {
    return "http://127.0.0.1:" + httpPort + "/demo";
  }

  public String managementUrl() {
    return "http://127.0.0.1:" + managementPort;
  }

  public Path log() {
    return base.resolve("console.log");
  }

  /** Starts the server and waits until its application answers. */
  public LaurelProcess start() {
    startWithoutWaiting();
    awaitStatus(baseUrl() + "/check", 200);
    return this;
  }

  /** Starts the server only. */
  public void startWithoutWaiting() {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.toAbsolutePath().resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + base,
            "-Djboss.http.port=" + httpPort,
            "-Djboss.management.http.port=" + managementPort);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Waits until the URL answers with the status; connection refused and other answers are waited
   * out.
   */
  public void awaitStatus(String url, int status) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(10))
            .header("Accept", "text/html")
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int last = 0;
    while (System.nanoTime() < deadline) {
      try {
        last = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (last == status) {
          return;
        }
        pause();
      } catch (ConnectException notYet) {
        pause();
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(
        url + " answers " + last + " instead of " + status + ", see " + log());
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
  }

  /** kill -9 of the server and everything it started; no shutdown hook runs. */
  public void killNine() {
    if (process == null) {
      return;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process = null;
  }

  @Override
  public void close() {
    killNine();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyAll(Path from, Path to) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
                throws IOException {
              String name = dir.getFileName().toString();
              if (name.equals("tmp") || name.equals("log")) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              Files.createDirectories(to.resolve(from.relativize(dir)));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(file, to.resolve(from.relativize(file)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
