package dev.laurel.testing.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs every target with Jazzer, one after the other, each in a JVM of its own, and prints a table.
 * A finding, or a target that did not do its share of the runs, ends in exit status 1.
 */
public final class RunFuzzing {

  private static final int LONGEST_INPUT = 4096;

  private final Path folder;
  private final long runs;

  private RunFuzzing(Path folder, long runs) {
    this.folder = folder;
    this.runs = runs;
  }

  /** The folder for what is found, all runs together, and targets by title (none for all). */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long runs = Long.parseLong(arguments[1].replace("_", ""));
    List<String> only = List.of(arguments).subList(2, arguments.length);
    List<FuzzTarget> targets =
        FuzzTargets.all().stream()
            .filter(target -> only.isEmpty() || only.contains(target.title()))
            .toList();
    boolean endured = new RunFuzzing(Path.of(arguments[0]), runs).each(targets);
    System.exit(endured ? 0 : 1);
  }

  private boolean each(List<FuzzTarget> targets) throws IOException, InterruptedException {
    long shares = targets.stream().mapToLong(FuzzTarget::share).sum();
    List<FuzzReport> reports = new ArrayList<>();
    for (FuzzTarget target : targets) {
      FuzzReport report = fuzz(target, Math.ceilDiv(runs * target.share(), shares));
      reports.add(report);
      System.out.println(report.line());
    }
    System.out.println(FuzzReport.total(reports));
    return !targets.isEmpty() && reports.stream().allMatch(FuzzReport::endured);
  }

  private FuzzReport fuzz(FuzzTarget target, long share) throws IOException, InterruptedException {
    Path place = folder.resolve(target.title());
    Path log = place.resolve("log.txt");
    Path corpus = Files.createDirectories(place.resolve("corpus"));
    Path seeds = Files.createDirectories(place.resolve("seeds"));
    int number = 0;
    for (byte[] seed : target.seeds()) {
      Files.write(seeds.resolve("seed-" + number++), seed);
    }
    ProcessBuilder jazzer =
        new ProcessBuilder(command(target, share, corpus, seeds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    int exit = jazzer.start().waitFor();
    return FuzzReport.of(target.title(), share, exit, Files.readString(log));
  }

  private List<String> command(FuzzTarget target, long share, Path corpus, Path seeds) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + FuzzEntry.class.getName(),
        "--target_args=" + target.title(),
        "--instrumentation_includes=dev.laurel.**",
        "--custom_hook_includes=dev.laurel.**",
        "--reproducer_path=" + corpus.getParent(),
        "-artifact_prefix=" + corpus.getParent() + "/",
        "-runs=" + share,
        "-timeout=10",
        "-max_len=" + LONGEST_INPUT,
        "-print_final_stats=1",
        corpus.toString(),
        seeds.toString());
  }
}
