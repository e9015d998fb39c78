package dev.laurel.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import dev.laurel.testing.fuzz.HostileJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A Live Event of Canvas, in both forms, as it is read once it is proven. */
final class CanvasMessageFuzz implements FuzzTarget {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final List<JsonNode> sound =
      Stream.of(
              "final.a grade",
              "final.a submission whose grade is posted",
              "final.a completed course",
              "final.an outcome reached",
              "listed.an assignment",
              "unstated.a grade in Caliper 1.1",
              "listed.an assignment in Caliper 1.1")
          .map(title -> tree(CanvasForTests.message("good", title)))
          .toList();

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public List<byte[]> seeds() {
    return sound.stream().map(event -> HostileJson.seed(event.toString())).toList();
  }

  @Override
  public void parse(Bytes in) throws CanvasUnreadable {
    JsonNode json;
    try {
      json = JSON.readTree(HostileJson.of(in, sound));
    } catch (JsonProcessingException noJson) {
      throw new CanvasUnreadable("no JSON");
    }
    for (CanvasEvent event : CanvasMessage.read(json).events()) {
      event
          .result()
          .ifPresent(result -> result.finding(BigDecimal.TEN, Finding.State.HIDDEN).counting());
    }
  }

  @Override
  public Set<Class<? extends Exception>> refusals() {
    return Set.of(CanvasUnreadable.class);
  }
}
