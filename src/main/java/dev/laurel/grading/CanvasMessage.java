package dev.laurel.grading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Canvas posts as one Live Event: an object of `metadata` and `body` in its own form, or an
 * envelope of Caliper 1.1 with a list of events.
 *
 * @param rootUuids the root accounts that it says it is of; Caliper's form may say none
 * @param events those that tell of something graded in a course
 * @param leftOut how many others there are
 */
record CanvasMessage(Set<String> rootUuids, List<CanvasEvent> events, int leftOut) {

  /** Canvas sends one event at a time. */
  private static final int MOST_EVENTS = 100;

  CanvasMessage {
    rootUuids = Set.copyOf(rootUuids);
    events = List.copyOf(events);
  }

  /**
   * @param payload of a proven message
   * @throws CanvasUnreadable when it has neither form, or an event that ought to be understood is
   *     not
   */
  static CanvasMessage read(JsonNode payload) throws CanvasUnreadable {
    if (payload.path("metadata").isObject() && payload.path("body").isObject()) {
      Optional<CanvasEvent> event = CanvasForm.read(payload.path("metadata"), payload.path("body"));
      return new CanvasMessage(
          Set.copyOf(
              CanvasIds.name(payload.path("metadata"), "root_account_uuid").stream().toList()),
          event.stream().toList(),
          event.isPresent() ? 0 : 1);
    }
    JsonNode data = payload.path("data");
    if (!data.isArray() || data.size() > MOST_EVENTS) {
      throw new CanvasUnreadable("neither metadata with body nor a list of data");
    }
    return caliper(data);
  }

  private static CanvasMessage caliper(JsonNode data) throws CanvasUnreadable {
    Set<String> roots = new HashSet<>();
    List<CanvasEvent> events = new ArrayList<>();
    for (JsonNode node : data) {
      CaliperForm.rootUuid(node).ifPresent(roots::add);
      CaliperForm.read(node).ifPresent(events::add);
    }
    return new CanvasMessage(roots, events, data.size() - events.size());
  }
}
