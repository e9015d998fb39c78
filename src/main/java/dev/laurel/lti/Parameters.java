package dev.laurel.lti;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters of a query or form, each at most once; faults are refused by the given check. */
record Parameters(Map<String, String> values, Check check) {
  private static final int LONGEST = IdToken.LONGEST;

  static Parameters of(Map<String, List<String>> received, Check check) {
    received.forEach(
        (name, values) -> {
          if (values.size() != 1) {
            throw new LaunchRejected(check, name + " comes " + values.size() + " times");
          }
          if (values.get(0).length() > LONGEST) {
            throw new LaunchRejected(check, name + " is too long");
          }
          if (values.get(0).chars().anyMatch(Parameters::isNoText)) {
            throw new LaunchRejected(check, name + " holds what is no text");
          }
        });
    return new Parameters(
        received.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0))),
        check);
  }

  /** Line breaks, NUL and the like, and what stands for bytes that were not UTF-8. */
  private static boolean isNoText(int character) {
    return Character.isISOControl(character) || character == 0xFFFD;
  }

  String required(String name) {
    return optional(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new LaunchRejected(check, name + " is missing"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Map<String, String> except(Set<String> known) {
    return values.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
