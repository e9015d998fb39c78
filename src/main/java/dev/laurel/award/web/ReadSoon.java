package dev.laurel.award.web;

import dev.laurel.grading.CheckNow;
import dev.laurel.grading.Course;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Has a course read soon because somebody looks at it, without waiting for the LMS. */
@Singleton
class ReadSoon {

  private final CheckNow checkNow;
  private final Settings settings;

  @Inject
  ReadSoon(CheckNow checkNow, Settings settings) {
    this.checkNow = checkNow;
    this.settings = settings;
  }

  void of(Course course) {
    checkNow.soon(course, settings.poll().fastest());
  }
}
