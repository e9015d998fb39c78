package dev.laurel.notification;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.Requirement;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.Learner;
import dev.laurel.roster.Memberships;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One course with one learner and one badge, as the rooms before this one tell of them. */
final class People {

  Optional<String> email = Optional.of("ada@example.org");
  Optional<String> userKey = Optional.of("user-7");
  Optional<URI> lineItemsUrl = Optional.of(URI.create("https://lms.example/items"));
  Set<String> scopes = Set.of();
  String title = "Analysis I";
  String badge = "Limits";

  Memberships memberships() {
    return answering(
        Memberships.class,
        Map.of(
            "learner",
            args -> Optional.of(new Learner("learner", "tenant", Optional.of("Ada"), email)),
            "keyOf",
            args -> userKey));
  }

  Contexts contexts() {
    return answering(Contexts.class, Map.of("byId", args -> Optional.of(context())));
  }

  Context context() {
    return new Context(
        "context",
        "tenant",
        "deployment",
        "c",
        title,
        lineItemsUrl,
        Optional.empty(),
        scopes,
        true);
  }

  Achievements achievements() {
    return answering(Achievements.class, Map.of("version", args -> Optional.of(achievement())));
  }

  private Achievement achievement() {
    return new Achievement(
        "achievement",
        1,
        "tenant",
        "context",
        badge,
        "description",
        "criteria",
        "image",
        new Requirement.ScoreAtLeast("item", BigDecimal.TEN, "Final"),
        Instant.EPOCH,
        false);
  }

  /** A port of which only the questions that matter here have an answer. */
  private static <T> T answering(Class<T> port, Map<String, Function<Object[], Object>> answers) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, args) -> {
              if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answers.get(method.getName()).apply(args);
            }));
  }
}
