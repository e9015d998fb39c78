package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.ContentChoice;
import dev.laurel.launch.LinkTarget.BadgePage;
import dev.laurel.launch.LinkTarget.PassportPage;
import dev.laurel.launch.LinkTarget.ProgressPage;
import dev.laurel.shared.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was ticked; anything else that was posted is left out. Titles are in the language that the
 * LMS shows to the person: they are read by everybody in the course.
 */
record SelectionForm(List<String> ticked, List<Achievement> offered) {

  List<ContentChoice> choices(Messages messages, Locale language) {
    Map<String, Achievement> byId =
        offered.stream().collect(Collectors.toMap(Achievement::id, Function.identity()));
    return ticked.stream()
        .distinct()
        .flatMap(
            value ->
                switch (value) {
                  case "progress" ->
                      Stream.of(
                          new ContentChoice(
                              new ProgressPage(),
                              messages.text(language, "achievement.select.progress"),
                              messages.text(language, "achievement.select.progress.text")));
                  case "passport" ->
                      Stream.of(
                          new ContentChoice(
                              new PassportPage(),
                              messages.text(language, "achievement.select.passport"),
                              messages.text(language, "achievement.select.passport.text")));
                  default -> Stream.ofNullable(byId.get(value)).map(SelectionForm::badge);
                })
        .toList();
  }

  private static ContentChoice badge(Achievement badge) {
    return new ContentChoice(new BadgePage(badge.id()), badge.name(), badge.description());
  }
}
