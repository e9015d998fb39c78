package dev.laurel.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.laurel");

  private final House house = new House("dev.laurel");

  @Test
  void every_class_lives_on_the_street() {
    house.everyClassLivesOnTheStreet().check(MAIN);
  }

  @Test
  void the_street_is_one_way() {
    house.theStreetIsOneWay().forEach(rule -> rule.check(MAIN));
  }

  @Test
  void there_is_no_package_cycle() {
    house.noPackageCycle().check(MAIN);
  }

  @Test
  void doors_are_dead_ends() {
    house.doorsAreDeadEnds().forEach(rule -> rule.check(MAIN));
  }

  @Test
  void cores_know_no_framework_input_or_output() {
    house.coresKnowNoFrameworkInput().check(MAIN);
  }

  @Test
  void lti_and_openbadges_are_pure_java() {
    house.protocolRoomsArePureJava().check(MAIN);
  }

  @Test
  void rows_are_package_private_and_live_in_store() {
    house.rowsArePackagePrivateAndLiveInStore().check(MAIN);
  }

  @Test
  void time_ids_and_randomness_are_injected() {
    house.timeAndChanceAreInjected().check(MAIN);
  }

  @Test
  void names_say_what_a_type_is() {
    house.namesSayWhatATypeIs().check(MAIN);
  }

  @Test
  void nothing_uses_demo() {
    house.nothingUsesDemo().check(MAIN);
  }
}
