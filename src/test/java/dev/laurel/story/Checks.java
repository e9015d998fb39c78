package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.laurel.testing.Visitor;
import java.util.Map;

/**
 * What the stranger of {@link Cast} has checked.
 *
 * @param credential the address of the learner's
 */
record Checks(String laurel, Visitor stranger, String credential) {

  void good(Page page) {
    check(page, json());
  }

  void forged(Page page) {
    String forged = json().replace(Cast.BADGE, "Data explainer");
    assertThat(forged).isNotEqualTo(json());
    check(page, forged);
  }

  void nonsense(Page page) {
    check(page, "Not a badge at all.");
  }

  private String json() {
    return stranger.get(credential, "application/vc+ld+json").body();
  }

  private void check(Page page, String text) {
    page.navigate(laurel + "/check");
    page.locator("textarea").first().fill(text);
    page.locator("form:has(textarea) button").first().click();
  }

  /** As often as it takes: a check becomes free every two seconds. */
  void tooOften(Page page) {
    for (int tries = 0; tries < 10; tries++) {
      page.navigate(laurel + "/check");
      page.locator("textarea").first().fill("Not a badge");
      int status = 0;
      while (status != 429) {
        status =
            stranger
                .post(laurel + "/check/text", laurel + "/check", Map.of("text", "Not a badge"))
                .status();
      }
      page.locator("form:has(textarea) button").first().click();
      if (page.locator(".problem").count() > 0) {
        return;
      }
    }
    throw new AssertionError("Never too often");
  }
}
