package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

  @ParameterizedTest
  @CsvSource({
    "membership#Learner, MEMBERSHIP, Learner",
    "membership#Instructor, MEMBERSHIP, Instructor",
    "institution/person#Faculty, INSTITUTION, Faculty",
    "person#Administrator, INSTITUTION, Administrator",
    "system/person#SysAdmin, SYSTEM, SysAdmin",
  })
  void reads_full_names(String name, RoleKind kind, String principal) {
    assertThat(Role.of(LIS + name))
        .isEqualTo(new Role(LIS + name, kind, principal, Optional.empty()));
  }

  @Test
  void reads_the_test_user_of_the_system() {
    assertThat(Role.of("http://purl.imsglobal.org/vocab/lti/system/person#TestUser").kind())
        .isEqualTo(RoleKind.SYSTEM);
  }

  @Test
  void reads_sub_roles_with_their_principal_role() {
    Role role = Role.of(LIS + "membership/Instructor#TeachingAssistant");
    assertThat(role.name()).isEqualTo("Instructor");
    assertThat(role.subRole()).contains("TeachingAssistant");
    Roles roles = new Roles(java.util.Set.of(role));
    assertThat(roles.isInstructor()).isTrue();
    assertThat(roles.isTeachingAssistant()).isTrue();
    assertThat(Roles.of(List.of("Instructor")).isTeachingAssistant()).isFalse();
  }

  @Test
  void completes_short_names_so_that_both_spellings_are_one_role() {
    assertThat(Role.of("Learner")).isEqualTo(Role.of(LIS + "membership#Learner"));
    assertThat(Roles.of(List.of("Learner", LIS + "membership#Learner")).all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Student",
    "learner",
    "http://purl.imsglobal.org/vocab/lis/v2/membership",
    "https://evil.example/membership#Instructor",
    "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor#Learner",
    "xhttp://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
  })
  void keeps_what_it_does_not_know_and_gives_it_no_meaning(String text) {
    Role role = Role.of(text);
    assertThat(role.kind()).isEqualTo(RoleKind.UNKNOWN);
    assertThat(role.uri()).isEqualTo(text);
    Roles roles = Roles.of(List.of(text));
    assertThat(roles.isInstructor() || roles.isLearner() || roles.isAdministrator()).isFalse();
  }

  @Test
  void a_staff_member_of_the_institution_does_not_teach_here() {
    Roles faculty = Roles.of(List.of(LIS + "institution/person#Instructor"));
    assertThat(faculty.isInstructor()).isFalse();
    assertThat(faculty.isAdministrator()).isFalse();
  }

  @Test
  void administrators_are_of_the_course_the_institution_or_the_system() {
    for (String uri :
        List.of(
            "membership#Administrator",
            "institution/person#Administrator",
            "system/person#Administrator",
            "system/person#SysAdmin")) {
      assertThat(Roles.of(List.of(LIS + uri)).isAdministrator()).as(uri).isTrue();
    }
    assertThat(Roles.of(List.of(LIS + "system/person#User")).isAdministrator()).isFalse();
  }

  @Test
  void keeps_the_order_of_the_platform() {
    assertThat(Roles.of(List.of("Mentor", "Learner", "Instructor")).all())
        .extracting(Role::name)
        .containsExactly("Mentor", "Learner", "Instructor");
  }

  @Test
  void staff_of_the_institution_is_who_teaches_or_works_there() {
    String person = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
    for (String role : List.of("Instructor", "Faculty", "Staff")) {
      assertThat(Roles.of(List.of(person + role)).isStaff()).as(role).isTrue();
    }
    for (String role : List.of(person + "Student", person + "Learner", "Instructor", "Staff")) {
      assertThat(Roles.of(List.of(role)).isStaff()).as(role).isFalse();
    }
  }
}
