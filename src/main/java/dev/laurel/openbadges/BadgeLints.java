package dev.laurel.openbadges;

import dev.laurel.openbadges.ld.Canonicalizer;
import java.util.List;

/** The rules for a badge, the cheap ones first. */
final class BadgeLints {

  private BadgeLints() {}

  static List<LintRule> all(Canonicalizer canonicalizer) {
    return List.of(
        ContextLint::badge, // CONTEXTS_EXACT_AND_IN_ORDER
        RequiredMembersLint::check, // REQUIRED_MEMBERS
        ShapeLints::typesAsArrays, // TYPES_AS_ARRAYS
        ShapeLints::plainStrings, // PLAIN_STRINGS
        ShapeLints::noNullsOrEmptyArrays, // NO_NULLS_OR_EMPTY_ARRAYS
        ShapeLints::noEndorsementJwt, // NO_ENDORSEMENT_JWT
        ShapeLints::noProofYet, // NO_PROOF_YET
        ValueLints::absoluteIris, // ABSOLUTE_IRIS
        ValueLints::datesWithZone, // DATES_WITH_ZONE
        ValueLints::validityInOrder, // VALIDITY_IN_ORDER
        ValueLints::creditsWithThreePlaces, // CREDITS_WITH_THREE_PLACES
        StatusEntryLints::apartFromList, // STATUS_ENTRY_APART_FROM_LIST
        StatusEntryLints::complete, // STATUS_ENTRY_COMPLETE
        ResultLint::check, // RESULTS_REFER_TO_DESCRIPTIONS
        new SafeModeLint(canonicalizer)); // SAFE_MODE
  }
}
