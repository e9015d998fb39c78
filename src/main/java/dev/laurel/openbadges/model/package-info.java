/**
 * The data model of Open Badges 3.0 as records. In come plain values, out comes the JSON form with
 * arrays always as arrays, without nulls and without empty arrays (Open Badges 3.0, section B).
 */
@NullMarked
package dev.laurel.openbadges.model;

import org.jspecify.annotations.NullMarked;
