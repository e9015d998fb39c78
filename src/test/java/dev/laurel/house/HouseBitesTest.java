package dev.laurel.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule counts only with proof that it bites: each meets a planted violation. */
class HouseBitesTest {

  private static final String ROOT = "dev.laurel.house.planted";
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

  private final House house = new House(ROOT);

  @Test
  void catches_a_stray_package() {
    assertBites(house.everyClassLivesOnTheStreet(), "util.Stray");
  }

  @Test
  void catches_a_look_down_the_street() {
    assertBites(house.theStreetIsOneWay(), "keys.LooksAhead");
  }

  @Test
  void catches_the_two_libraries_knowing_each_other() {
    assertBites(house.theStreetIsOneWay(), "openbadges.KnowsLti");
  }

  @Test
  void catches_a_cycle_between_packages() {
    assertBites(house.noPackageCycle(), "roster.inner");
  }

  @Test
  void catches_a_room_that_enters_the_door_of_another() {
    assertBites(house.doorsAreDeadEnds(), "award.web.OtherDoor");
  }

  @Test
  void catches_a_core_with_input_and_output() {
    assertBites(house.coresKnowNoFrameworkInput(), "grading.CoreWithJdbc");
  }

  @Test
  void catches_a_framework_in_a_protocol_room() {
    assertBites(house.protocolRoomsArePureJava(), "lti.Framework");
  }

  @Test
  void catches_a_public_row() {
    assertBites(house.rowsArePackagePrivateAndLiveInStore(), "store.PublicRow");
  }

  @Test
  void catches_a_call_of_the_machine_clock() {
    assertBites(house.timeAndChanceAreInjected(), "credential.CallsTheClock");
  }

  @Test
  void catches_an_empty_name() {
    assertBites(house.namesSayWhatATypeIs(), "credential.CredentialManager");
  }

  @Test
  void catches_a_use_of_the_demo() {
    assertBites(house.nothingUsesDemo(), "demo.Toy");
  }

  private static void assertBites(ArchRule rule, String culprit) {
    assertBites(List.of(rule), culprit);
  }

  private static void assertBites(List<ArchRule> rules, String culprit) {
    String found =
        String.join(
            "\n",
            rules.stream()
                .flatMap(rule -> rule.evaluate(PLANTED).getFailureReport().getDetails().stream())
                .toList());
    assertThat(found).contains(culprit);
  }
}
