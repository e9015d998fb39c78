package dev.laurel.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of the house. Each is made for a root package, so that the same rule can be turned on a
 * planted violation and be seen to bite.
 */
final class House {

  /** The one-way street: a room may use only rooms that stand before it. A total order. */
  static final List<String> STREET =
      List.of(
          "shared",
          "lti",
          "openbadges",
          "keys",
          "organisation",
          "platform",
          "launch",
          "roster",
          "grading",
          "achievement",
          "award",
          "credential",
          "passport",
          "notification",
          "insight",
          "demo");

  private static final Set<String> DOORS = Set.of("web", "store", "remote");

  /** Doors of `shared` that the doors of the same kind may use. */
  private static final Set<String> OPEN_DOORS = Set.of("web", "store");

  private static final Set<String> PURE = Set.of("lti", "openbadges");

  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Processor|Handler|Service|DTO|Dto|Bean)$");

  private final String root;

  House(String root) {
    this.root = root;
  }

  private String room(String name) {
    return root + "." + name + "..";
  }

  private String door(String room, String door) {
    return root + "." + room + "." + door + "..";
  }

  /** Rule 1. */
  ArchRule everyClassLivesOnTheStreet() {
    String[] rooms = STREET.stream().map(this::room).toArray(String[]::new);
    return classes().should().resideInAnyPackage(rooms).as("Every class lives on the street");
  }

  /** Rule 2. */
  List<ArchRule> theStreetIsOneWay() {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i < STREET.size() - 1; i++) {
      String[] later =
          STREET.subList(i + 1, STREET.size()).stream().map(this::room).toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(room(STREET.get(i)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later)
              .allowEmptyShould(true)
              .as(STREET.get(i) + " uses only rooms that stand before it"));
    }
    rules.add(strangers("lti", "openbadges"));
    return rules;
  }

  private ArchRule strangers(String one, String other) {
    return noClasses()
        .that()
        .resideInAPackage(room(other))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room(one))
        .allowEmptyShould(true)
        .as(one + " and " + other + " do not know each other");
  }

  /** Rule 3. */
  ArchRule noPackageCycle() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  /** Rule 4. */
  List<ArchRule> doorsAreDeadEnds() {
    List<ArchRule> rules = new ArrayList<>();
    for (String room : STREET) {
      for (String door : DOORS) {
        if (room.equals("shared") && OPEN_DOORS.contains(door)) {
          continue;
        }
        rules.add(
            noClasses()
                .that()
                .resideOutsideOfPackage(door(room, door))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(door(room, door))
                .allowEmptyShould(true)
                .as(room + "." + door + " is a dead end"));
      }
    }
    OPEN_DOORS.forEach(door -> rules.add(onlyItsLikeUses(door)));
    return rules;
  }

  /**
   * Pages of every room are drawn with what `shared.web` offers, and tables of every room are
   * written with what `shared.store` offers; nobody else uses them.
   */
  private ArchRule onlyItsLikeUses(String door) {
    return noClasses()
        .that(not(resideInAPackage(root + ".." + door + "..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(door("shared", door))
        .allowEmptyShould(true)
        .as("shared." + door + " is used by the " + door + " doors only");
  }

  /** Rule 5. */
  ArchRule coresKnowNoFrameworkInput() {
    String[] doors = DOORS.stream().map(door -> root + ".." + door + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(doors)
        .and()
        .resideOutsideOfPackage(room("shared"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.persistence..",
                "jakarta.ws.rs..",
                "jakarta.servlet..",
                "jakarta.mail..",
                "java.sql..",
                "javax.sql..",
                "java.net.http..",
                "org.hibernate..",
                "org.apache.hc..",
                "gg.jte.."))
        .allowEmptyShould(true)
        .as("Cores know no framework I/O");
  }

  /** Rule 6. */
  ArchRule protocolRoomsArePureJava() {
    String[] pure = PURE.stream().map(this::room).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage(pure)
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "com.nimbusds..",
                        "com.fasterxml.jackson..",
                        "org.bouncycastle..",
                        "com.apicatalog..",
                        "jakarta.json..",
                        "org.jspecify.annotations..",
                        root + ".lti..",
                        root + ".openbadges..")
                    .or(primitive())))
        .allowEmptyShould(true)
        .as("lti and openbadges are pure Java");
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return DescribedPredicate.describe(
        "primitive or array", c -> c.isPrimitive() || c.getBaseComponentType().isPrimitive());
  }

  /** Rule 7. */
  ArchRule rowsArePackagePrivateAndLiveInStore() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .resideInAPackage("..store..")
        .andShould()
        .notHaveModifier(JavaModifier.PUBLIC)
        .allowEmptyShould(true)
        .as("JPA rows are package-private and live in store");
  }

  /** Rule 8. */
  ArchRule timeAndChanceAreInjected() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".shared.Ids")
        .and()
        .doNotHaveFullyQualifiedName(root + ".shared.Environment")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere(
                DescribedPredicate.describe("asks the machine", House::asksTheMachine)))
        .as("Time, ids and randomness are injected");
  }

  private static final Set<String> MACHINE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.util.UUID.randomUUID",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.security.SecureRandom.<init>",
          "java.util.Random.<init>",
          "java.util.Date.<init>");

  private static boolean asksTheMachine(com.tngtech.archunit.core.domain.JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean nowWithoutClock =
        name.equals("now")
            && owner.startsWith("java.time.")
            && access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget method
            && method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    return nowWithoutClock || MACHINE.contains(owner + "." + name);
  }

  /** Rule 9. */
  ArchRule namesSayWhatATypeIs() {
    return noClasses()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>("have an empty word as a name") {
              @Override
              public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                boolean empty = EMPTY_NAME.matcher(item.getSimpleName()).matches();
                events.add(
                    new com.tngtech.archunit.lang.SimpleConditionEvent(
                        item, empty, item.getName() + " has an empty word in its name"));
              }
            })
        .as("No Impl, Manager, Helper, Util, Processor, Handler, Service, DTO or Bean");
  }

  /** Rule 10. */
  ArchRule nothingUsesDemo() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room("demo"))
        .should(dependOnClassesThat(resideInAPackage(room("demo"))))
        .allowEmptyShould(true)
        .as("Nothing uses demo");
  }
}
