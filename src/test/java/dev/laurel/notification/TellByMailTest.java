package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.award.Award;
import dev.laurel.credential.MemoryAwards;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.testing.HandClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellByMailTest {

  private final People people = new People();
  private final HandClock clock = new HandClock();
  private final List<Mail> sent = new ArrayList<>();
  private Locale language = Locale.ENGLISH;

  private Attempt tell(String recipientName) {
    Award award = new MemoryAwards().granted("award-1", recipientName, Instant.EPOCH);
    return new TellByMail(
            people.memberships(),
            new BadgeMail(people.contexts(), people.achievements(), learner -> language),
            mail -> {
              sent.add(mail);
              return Attempt.ended(Ending.DELIVERED);
            },
            clock)
        .tell(award, 0);
  }

  @Test
  void tells_what_was_earned_and_where_to_find_it() {
    assertThat(tell("Ada Lovelace")).isEqualTo(Attempt.ended(Ending.DELIVERED));
    Mail mail = sent.getFirst();
    assertThat(mail.address()).isEqualTo("ada@example.org");
    assertThat(mail.subject()).isEqualTo("You earned the badge “Limits”");
    assertThat(mail.text())
        .startsWith("Hello Ada Lovelace,\n\n")
        .contains("the badge “Limits” in the course “Analysis I”")
        .contains("open the course “Analysis I”")
        .doesNotContain("http");
    assertThat(mail.id()).isEqualTo("award-1");
    assertThat(mail.sentAt()).isEqualTo(clock.instant());
    assertThat(mail.language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void without_an_address_nothing_is_sent(String address) {
    people.email = Optional.of(address);
    assertThat(tell("Ada")).isEqualTo(Attempt.ended(Ending.NO_ADDRESS));
    people.email = Optional.empty();
    assertThat(tell("Ada")).isEqualTo(Attempt.ended(Ending.NO_ADDRESS));
    assertThat(sent).isEmpty();
  }

  @Test
  void a_learner_whose_name_is_withheld_is_greeted_without() {
    tell("");
    assertThat(sent.getFirst().text()).startsWith("Hello,\n");
  }

  @ParameterizedTest
  @CsvSource({"de-AT,de,Hallo", "es-MX,es,Hola", "fr,en,Hello", "und,en,Hello"})
  void speaks_the_language_of_the_learner_or_english(String tag, String spoken, String greeting) {
    language = Locale.forLanguageTag(tag);
    tell("Ada");
    assertThat(sent.getFirst().language()).isEqualTo(spoken);
    assertThat(sent.getFirst().text()).startsWith(greeting);
  }

  @Test
  void names_and_titles_are_text_in_html_and_never_a_pattern() {
    people.title = "<script>alert(1)</script> {0}";
    people.badge = "A & B's {1}";
    tell("\"><img src=x>");
    Mail mail = sent.getFirst();
    assertThat(mail.html())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; {0}")
        .contains("A &amp; B&#39;s {1}")
        .contains("&quot;&gt;&lt;img src=x&gt;")
        .doesNotContain("<script")
        .doesNotContain("<img");
    assertThat(mail.text()).contains("<script>alert(1)</script> {0}");
  }
}
