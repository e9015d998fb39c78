package dev.laurel.achievement;

import dev.laurel.achievement.Requirement.AllOf;
import dev.laurel.achievement.Requirement.AnyOf;
import dev.laurel.achievement.Requirement.ScoreAtLeast;
import java.util.List;
import java.util.stream.Collectors;

/** A rule in words, in the language of whoever reads it. */
public final class RuleSentence {

  /** Where the words come from. */
  public interface Words {
    String text(String key, Object... args);
  }

  private RuleSentence() {}

  /** A clause such as "at least 80 % in Final project". */
  public static String of(Requirement requirement, Words words) {
    return switch (requirement) {
      case ScoreAtLeast bar -> words.text("achievement.rule.score", bar.percent(), bar.label());
      case AllOf all -> joined(all.parts(), "achievement.rule.and", words);
      case AnyOf any -> joined(any.parts(), "achievement.rule.or", words);
    };
  }

  private static String joined(List<Requirement> parts, String key, Words words) {
    return parts.stream()
        .map(part -> of(part, words))
        .collect(Collectors.joining(" " + words.text(key) + " "));
  }
}
