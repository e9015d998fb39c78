package dev.laurel.grading.records;

import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKey.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who a Person of Caliper is, by forms that are written down somewhere: SystemIdentifiers (1.2),
 * Canvas's URNs, Blackboard's batch uid, the LTI launch of a session, and the address that was
 * agreed on with the sender.
 *
 * @param keys names, the best first: in the order of their kinds
 * @param why there is none
 */
record CaliperPerson(List<LearnerKey> keys, Unused why) {

  private static final int LONGEST = 1_000;
  private static final String CANVAS_USER = "urn:instructure:canvas:user:";
  private static final Map<String, Kind> IDENTIFIERS =
      Map.of(
          "LtiUserId", Kind.LTI_SUB,
          "LisSourcedId", Kind.LIS_SOURCED_ID,
          "SisSourcedId", Kind.SIS_ID,
          "AccountUserName", Kind.MOODLE_USERNAME);

  /**
   * @param person the learner, if any is named
   * @param event whose session may say more
   */
  static CaliperPerson read(Optional<Fields> person, Fields event, Naming naming) {
    if (person.isEmpty()) {
      return new CaliperPerson(List.of(), Unused.NO_LEARNER);
    }
    String iri = person.get().requireText("id", LONGEST);
    Map<Kind, LearnerKey> found = new EnumMap<>(Kind.class);
    boolean email = identifiers(person.get(), found);
    if (iri.startsWith(CANVAS_USER)) {
      put(found, Kind.CANVAS_ID, iri.substring(CANVAS_USER.length()));
    }
    blackboard(person.get(), found);
    session(event, iri, found);
    Naming.Answer agreed = naming.at(iri);
    if (agreed instanceof Naming.Named named) {
      found.putIfAbsent(named.key().kind(), named.key());
    }
    boolean mail = email || agreed.equals(new Naming.Nobody(Unused.EMAIL));
    return new CaliperPerson(List.copyOf(found.values()), mail ? Unused.EMAIL : Unused.NO_LEARNER);
  }

  /** Tells whether an e-mail address was among them. */
  private static boolean identifiers(Fields person, Map<Kind, LearnerKey> found) {
    boolean email = false;
    for (Fields one : person.objects("otherIdentifiers")) {
      String type = one.requireText("identifierType", LONGEST);
      String value = one.requireText("identifier", LONGEST);
      email |= type.equals("EmailAddress");
      if (IDENTIFIERS.containsKey(type)) {
        put(found, IDENTIFIERS.get(type), value);
      }
    }
    return email;
  }

  /** `batch_uid`, which Blackboard says in launches as lis_person_sourcedid. */
  private static void blackboard(Fields person, Map<Kind, LearnerKey> found) {
    person
        .object("extensions")
        .flatMap(more -> more.text("bb:user.externalId", LONGEST))
        .ifPresent(uid -> put(found, Kind.LIS_SOURCED_ID, uid));
  }

  /** The launch is this person's only if the session says so. */
  private static void session(Fields event, String iri, Map<Kind, LearnerKey> found) {
    Optional<Fields> session = event.entity("federatedSession");
    boolean theirs =
        session
            .flatMap(launch -> launch.entity("user"))
            .filter(user -> user.requireText("id", LONGEST).equals(iri))
            .isPresent();
    Optional<Fields> message =
        session.filter(launch -> theirs).flatMap(launch -> launch.object("messageParameters"));
    message
        .flatMap(launch -> launch.text("sub", LONGEST))
        .ifPresent(sub -> put(found, Kind.LTI_SUB, sub));
    message
        .flatMap(launch -> launch.text("user_id", LONGEST))
        .ifPresent(id -> put(found, Kind.LTI_1P1_ID, id));
  }

  /** An e-mail address is no name, whichever field it comes in. */
  private static void put(Map<Kind, LearnerKey> found, Kind kind, String value) {
    if (value.indexOf('@') < 0) {
      LearnerKey.of(kind, value).ifPresent(key -> found.putIfAbsent(kind, key));
    }
  }
}
