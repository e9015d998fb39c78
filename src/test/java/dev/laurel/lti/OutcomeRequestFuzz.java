package dev.laurel.lti;

import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Plain Old XML of Basic Outcomes. */
final class OutcomeRequestFuzz implements FuzzTarget {

  @Override
  public List<byte[]> seeds() {
    Path files = Path.of("src", "test", "resources", "basic-outcomes");
    return Stream.of(
            "good/92.a score.xml",
            "good/read.what holds.xml",
            "good/85.with comments and CDATA.xml",
            "good/85.with a prefix.xml",
            "bad/unreadable.a billion laughs.xml",
            "bad/unreadable.an entity of a file (XXE).xml")
        .map(name -> read(files.resolve(name)))
        .toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void parse(Bytes in) throws OutcomeUnreadable {
    OutcomeRequest read = OutcomeRequest.parse(in.rest());
    OutcomeResponse.failure(read, "fuzzed").toXml("id");
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(OutcomeUnreadable.class);
  }
}
