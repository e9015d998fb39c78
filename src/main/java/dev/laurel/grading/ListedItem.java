package dev.laurel.grading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line item as the LMS describes it.
 *
 * @param url its id at the LMS
 * @param label the name that people gave it
 * @param scoreMaximum all points of the column
 * @param resourceId empty when the LMS sends none or a blank one
 * @param tag empty when the LMS sends none or a blank one
 */
public record ListedItem(
    String url,
    String label,
    BigDecimal scoreMaximum,
    Optional<String> resourceId,
    Optional<String> tag) {}
