package dev.laurel.grading;

import java.math.BigDecimal;

/**
 * A column that Laurel asks the LMS to make.
 *
 * @param label the name that people will see in the gradebook
 * @param scoreMaximum all points
 * @param resourceId ties it to what it is for; with the tag it finds the column again
 * @param tag the kind of column
 */
public record NewColumn(String label, BigDecimal scoreMaximum, String resourceId, String tag) {}
