package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.shared.Ids;
import dev.laurel.testing.HandClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every store of graded items. */
class GradedItemsContractIT {

  private final Ids ids = new Ids(new HandClock());
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Abschluss – 期末 🏅");

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void returns_an_item_as_it_was_saved(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    assertThat(tx.optional(p -> p.items().byId(item.id()))).contains(item);
    assertThat(tx.list(p -> p.items().byIds(List.of(item.id(), "unknown")))).containsExactly(item);
    assertThat(tx.list(p -> p.items().byIds(List.of()))).isEmpty();
    assertThat(tx.list(p -> p.items().ofContext(course.contextId()))).containsExactly(item);
    assertThat(tx.list(p -> p.items().ofContext(ids.newId()))).isEmpty();
  }

  private GradedItem called(Channel channel, String url) {
    return new GradedItem(
        ids.newId(),
        course.tenantId(),
        course.contextId(),
        channel,
        url,
        "Quiz",
        BigDecimal.TEN,
        Optional.empty(),
        Optional.empty(),
        false,
        GradedItem.Purpose.INPUT,
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void finds_and_counts_the_items_of_a_channel_by_what_it_calls_them(GradeStores kind) {
    GradeStores.Transactions tx = kind.with(item, ids);
    GradedItem caliper = called(Channel.CALIPER, item.url());
    GradedItem xapi = called(Channel.XAPI, item.url());
    GradedItem other = called(Channel.XAPI, "https://content.example.edu/größe");
    tx.run(ports -> ports.items().save(List.of(caliper, xapi, other)));
    String context = course.contextId();
    List<String> urls = List.of(item.url(), other.url(), "unknown");
    assertThat(tx.list(p -> p.items().byUrls(context, Channel.XAPI, urls)))
        .containsExactlyInAnyOrder(xapi, other);
    assertThat(tx.list(p -> p.items().byUrls(context, Channel.AGS_RESULT, urls)))
        .containsExactly(item);
    assertThat(tx.list(p -> p.items().byUrls(context, Channel.IMPORT, urls))).isEmpty();
    assertThat(tx.list(p -> p.items().byUrls(ids.newId(), Channel.XAPI, urls))).isEmpty();
    assertThat(tx.list(p -> p.items().byUrls(context, Channel.XAPI, List.of()))).isEmpty();
    assertThat(tx.number(p -> p.items().count(context, Channel.XAPI))).isEqualTo(2);
    assertThat(tx.number(p -> p.items().count(context, Channel.IMPORT))).isZero();
  }
}
