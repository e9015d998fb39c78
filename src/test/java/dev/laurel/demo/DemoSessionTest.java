package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSessionTest {

  private final Room room = new Room();
  private final Person ana = room.person("1003");

  @Test
  void knows_the_person_of_its_own_cookie() {
    assertThat(room.session.person(room.session.cookieFor(ana))).contains(ana);
  }

  @Test
  void does_not_take_the_signature_of_one_person_for_another() {
    String anas = room.session.cookieFor(ana);

    assertThat(room.session.person(anas.replace("1003.", "1001."))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1003", "1003.", ".abc", "1003.0000", "x.y.z", "1003.é"})
  void knows_nobody_by_a_made_up_cookie(String cookie) {
    assertThat(room.session.person(cookie)).isEmpty();
  }

  @Test
  void knows_nobody_without_a_cookie() {
    assertThat(room.session.person(null)).isEmpty();
  }

  @Test
  void the_cookie_of_somebody_who_left_is_nobody() {
    Person gone = Room.person(4711, "gone", "G", "One", "S-9", Person.Role.LEARNER);

    assertThat(room.session.person(room.session.cookieFor(gone))).isEmpty();
  }

  @Test
  void another_installation_signs_with_another_secret() {
    Room other = new Room();
    other.ids.newToken();

    assertThat(other.session.person(room.session.cookieFor(ana))).isEmpty();
  }

  @Test
  void the_session_key_differs_from_person_to_person() {
    assertThat(room.session.sessionKey(ana)).hasSize(10);
    assertThat(room.session.sessionKey(ana))
        .isNotEqualTo(room.session.sessionKey(room.person("1004")));
  }
}
