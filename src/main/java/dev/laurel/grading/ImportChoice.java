package dev.laurel.grading;

import dev.laurel.roster.LearnerKey.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of an uploaded gradebook counts.
 *
 * @param keyColumn the column that says who a row is about, from 0
 * @param keyKind which name of people that is
 * @param maximums the columns that are wanted, from 0, and all points of each
 * @param keepUnknown whether grades of people who are not in the course are kept for them
 */
public record ImportChoice(
    int keyColumn, Kind keyKind, Map<Integer, BigDecimal> maximums, boolean keepUnknown) {

  /** In the order of the columns, so that the same choice is the same text. */
  public ImportChoice {
    maximums = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(maximums));
  }

  /** As one line: `0 SIS_ID true 4=100 5=20`. */
  public String text() {
    String wanted =
        maximums.entrySet().stream()
            .map(one -> " " + one.getKey() + "=" + one.getValue().toPlainString())
            .collect(Collectors.joining());
    return keyColumn + " " + keyKind + " " + keepUnknown + wanted;
  }

  /** Reads what {@link #text} wrote. */
  public static ImportChoice parse(String text) {
    String[] parts = text.split(" ");
    Map<Integer, BigDecimal> maximums =
        Arrays.stream(parts)
            .skip(3)
            .map(part -> part.split("="))
            .collect(Collectors.toMap(part -> Integer.valueOf(part[0]), p -> new BigDecimal(p[1])));
    return new ImportChoice(
        Integer.parseInt(parts[0]),
        Kind.valueOf(parts[1]),
        maximums,
        Boolean.parseBoolean(parts[2]));
  }
}
