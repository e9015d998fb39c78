package dev.laurel.achievement.web;

import dev.laurel.achievement.FieldError;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of the step *When* as they were posted. */
public class WhenFields {

  /** The choice that has Laurel make a column. */
  static final String NEW_COLUMN = "new";

  private static final int LONGEST_COLUMN = 100;
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @FormParam("item")
  @DefaultValue("")
  String item = "";

  @FormParam("column")
  @DefaultValue("")
  String column = "";

  @FormParam("percent")
  @DefaultValue("")
  String percent = "";

  @FormParam("count")
  @DefaultValue("")
  String count = "";

  /** The item whose results were read for the count that stands on the page. */
  @FormParam("read")
  @DefaultValue("")
  String read = "";

  boolean wantsColumn() {
    return item.equals(NEW_COLUMN);
  }

  /** Whether the person wants to see how many would earn it, before going on. */
  boolean counts() {
    return !count.isEmpty();
  }

  /** With a point or a comma, at most two decimals, 0 to 100. */
  Optional<BigDecimal> wantedPercent() {
    String text = percent.strip();
    return Optional.of(text)
        .filter(PERCENT.asMatchPredicate())
        .map(number -> new BigDecimal(number.replace(',', '.')))
        .filter(number -> number.compareTo(HUNDRED) <= 0);
  }

  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    String name = column.strip();
    int length = name.codePointCount(0, name.length());
    if (item.isBlank()) {
      errors.add(error("item", "achievement.error.item"));
    } else if (wantsColumn() && name.isEmpty()) {
      errors.add(error("column", "achievement.error.column"));
    } else if (wantsColumn() && length > LONGEST_COLUMN) {
      errors.add(error("column", "achievement.error.long", length, LONGEST_COLUMN));
    }
    if (wantedPercent().isEmpty()) {
      errors.add(error("percent", "achievement.error.percent"));
    }
    return errors;
  }

  private static FieldError error(String field, String key, Object... args) {
    return new FieldError(field, key, List.of(args));
  }
}
