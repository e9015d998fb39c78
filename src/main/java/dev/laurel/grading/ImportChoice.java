package dev.laurel.grading;

import dev.laurel.roster.LearnerKey.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of an uploaded gradebook counts.
 *
 * @param keyColumn the column that says who a row is about, from 0
 * @param keyKind which name of people that is
 * @param maximums the columns that are wanted, from 0, and all points of each
 * @param keepUnknown whether grades of people who are not in the course are kept for them
 * @param exportedAt when the file was exported, where a person has said it
 */
public record ImportChoice(
    int keyColumn,
    Kind keyKind,
    Map<Integer, BigDecimal> maximums,
    boolean keepUnknown,
    Optional<Instant> exportedAt) {

  private static final String AT = "@";

  /** In the order of the columns, so that the same choice is the same text. */
  public ImportChoice {
    maximums = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(maximums));
  }

  /** Of a file that says itself when it was exported, or does not say it. */
  public ImportChoice(
      int keyColumn, Kind keyKind, Map<Integer, BigDecimal> maximums, boolean keepUnknown) {
    this(keyColumn, keyKind, maximums, keepUnknown, Optional.empty());
  }

  /** The same with another time of the export, or without one. */
  public ImportChoice exported(Optional<Instant> at) {
    return new ImportChoice(keyColumn, keyKind, maximums, keepUnknown, at);
  }

  /** As one line: `0 SIS_ID true 4=100 5=20 @2026-11-23T14:00:00Z`. */
  public String text() {
    String wanted =
        maximums.entrySet().stream()
            .map(one -> " " + one.getKey() + "=" + one.getValue().toPlainString())
            .collect(Collectors.joining());
    return keyColumn
        + " "
        + keyKind
        + " "
        + keepUnknown
        + wanted
        + exportedAt.map(at -> " " + AT + at).orElse("");
  }

  /** Reads what {@link #text} wrote. */
  public static ImportChoice parse(String text) {
    String[] parts = text.split(" ");
    Map<Integer, BigDecimal> maximums =
        Arrays.stream(parts)
            .skip(3)
            .filter(part -> !part.startsWith(AT))
            .map(part -> part.split("="))
            .collect(Collectors.toMap(part -> Integer.valueOf(part[0]), p -> new BigDecimal(p[1])));
    return new ImportChoice(
        Integer.parseInt(parts[0]),
        Kind.valueOf(parts[1]),
        maximums,
        Boolean.parseBoolean(parts[2]),
        Arrays.stream(parts)
            .filter(part -> part.startsWith(AT))
            .map(part -> Instant.parse(part.substring(AT.length())))
            .findFirst());
  }
}
