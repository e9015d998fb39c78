package dev.laurel.launch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processor time of processes that this one has started, from Linux's /proc. */
final class Cpu {

  /** A tick of /proc is a hundredth of a second on every Linux that Java runs on. */
  private static final double MILLIS_PER_TICK = 10;

  private final List<Long> pids;

  private Cpu(List<Long> pids) {
    this.pids = pids;
  }

  /** Of every descendant whose command line holds the text. */
  static Cpu of(String command) {
    List<Long> found =
        ProcessHandle.current()
            .descendants()
            .map(ProcessHandle::pid)
            .filter(pid -> line(pid, "cmdline").contains(command))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("No process runs " + command);
    }
    return new Cpu(found);
  }

  /** User and system time of all threads so far. */
  double millis() {
    return pids.stream().mapToDouble(Cpu::millis).sum();
  }

  private static double millis(long pid) {
    String stat = line(pid, "stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
  }

  private static String line(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(pid), file));
    } catch (java.nio.file.NoSuchFileException ended) {
      return "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
