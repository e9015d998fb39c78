package dev.laurel.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.RotateToolKeys;
import dev.laurel.keys.ToolKeys;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings.KeyRotation;
import dev.laurel.testing.Browser;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's page of keys, in a browser. */
class OperatorKeysIT {

  private final HandClock clock = new HandClock();
  private final KeysForTests.MemoryToolKeys stored = new KeysForTests.MemoryToolKeys();
  private final ToolKeys keys =
      new ToolKeys(stored, KeysForTests.sealing(clock), new Ids(clock), clock);
  private final RotateToolKeys rotate =
      new RotateToolKeys(keys, stored, new KeyRotation(Duration.ofDays(90)), clock);
  private Doors doors = Doors.of();
  private Browser browser = Browser.start("localhost");
  private String base = "";

  @BeforeEach
  void open() throws IOException {
    RequestOperator operator = new RequestOperator();
    operator.signIn();
    doors =
        Doors.of(
            new OperatorKeysResource(
                operator, keys, rotate, Doors.settings(URI.create("http://localhost:8080"))));
    base = doors.open();
  }

  @AfterEach
  void close() {
    doors.close();
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "360,DARK", "1000,LIGHT", "1000,DARK"})
  void shows_every_state_accessibly(int width, ColorScheme scheme) {
    keys.current();
    rotate.replaceAtOnce();
    rotate.announce();
    clock.forward(Duration.ofDays(2));
    rotate.announce();
    Page page = browser.page(width, 800, scheme);
    page.navigate(base + "/operator/keys");
    browser.screenshot(page, "operator-keys-" + width + "-" + scheme);
    assertThat(page.locator("#keys tbody tr").allInnerTexts())
        .satisfiesExactly(
            row -> assertThat(row).contains("Announced"),
            row -> assertThat(row).contains("Signs now"),
            row -> assertThat(row).contains("Retired"),
            row -> assertThat(row).contains("Gone"));
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
  }

  @Test
  void announces_the_next_key_and_replaces_all_only_when_sure() {
    keys.current();
    assertThat(doors.post("/operator/keys/rotate", "").getStatus()).isEqualTo(303);
    assertThat(keys.states()).hasSize(2);
    doors.post("/operator/keys/replace", "");
    assertThat(keys.states()).hasSize(2);
    doors.post("/operator/keys/replace", "sure=yes");
    assertThat(keys.states()).hasSize(3);
  }
}
