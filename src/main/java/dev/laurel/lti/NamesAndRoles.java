package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is in a course (Names and Role Provisioning Services 2.0). Throws {@link LtiCallFailed}. */
public final class NamesAndRoles {
  private static final String MEMBERSHIPS =
      "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  private final Calls calls;

  /** Opens the memberships of one deployment. */
  public NamesAndRoles(PlatformConnection connection) {
    this.calls = new Calls(connection, Set.of(Scopes.CONTEXT_MEMBERSHIP_READONLY));
  }

  /** Lists everyone in the course. */
  public List<Membership> members(URI contextMembershipsUrl) {
    return members(contextMembershipsUrl, Optional.empty(), Optional.empty());
  }

  /** Reads everyone in the course, with the address of later changes where it is offered. */
  public MembershipList read(URI contextMembershipsUrl) {
    List<Calls.Page> pages = calls.read(Call.get(contextMembershipsUrl, MEMBERSHIPS));
    return new MembershipList(
        pages.stream().flatMap(page -> members(page.json())).toList(),
        // Of several, the first is the oldest: it may repeat a change and loses none.
        pages.stream().flatMap(page -> page.differences().stream()).findFirst());
  }

  /**
   * Reads who has come, changed or left since a former reading (§2.4.3).
   *
   * @param differences the address that came with that reading
   */
  public MembershipList changes(URI differences) {
    return read(differences);
  }

  /**
   * Lists members (§2.4), to the end, and only from the origin the list began at.
   *
   * @param contextMembershipsUrl the address from the launch
   * @param resourceLinkId {@code rlid}: only those who can open this link, with its custom
   *     parameters (§3.2); on Moodle this honours the activity's restrictions
   * @param role only people with this role; also applied to what comes back, because Moodle's next
   *     page forgets it
   */
  public List<Membership> members(
      URI contextMembershipsUrl, Optional<String> resourceLinkId, Optional<Role> role) {
    URI uri = contextMembershipsUrl;
    if (resourceLinkId.isPresent()) {
      uri = Address.withParameter(uri, "rlid", resourceLinkId.get());
    }
    if (role.isPresent()) {
      uri = Address.withParameter(uri, "role", role.get().uri());
    }
    return calls.pages(Call.get(uri, MEMBERSHIPS)).stream()
        .flatMap(NamesAndRoles::members)
        .filter(member -> role.isEmpty() || member.roles().all().contains(role.get()))
        .toList();
  }

  private static Stream<Membership> members(JsonNode page) {
    return Answer.each(page.path("members"), "the list of members").stream()
        .map(NamesAndRoles::membership);
  }

  private static Membership membership(Answer member) {
    return new Membership(
        member.requiredText("user_id"),
        Roles.of(member.texts("roles")),
        status(member.text("status").orElse("Active")),
        member.text("name"),
        member.text("given_name"),
        member.text("family_name"),
        member.text("email"),
        member.text("lis_person_sourcedid"),
        custom(member));
  }

  /** What is neither active nor deleted does not take part. */
  private static MembershipStatus status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "active" -> MembershipStatus.ACTIVE;
      case "deleted" -> MembershipStatus.DELETED;
      default -> MembershipStatus.INACTIVE;
    };
  }

  private static Map<String, String> custom(Answer member) {
    Map<String, String> custom = new LinkedHashMap<>();
    member
        .node()
        .path("message")
        .forEach(message -> custom.putAll(CustomParameters.of(message.path(ClaimName.CUSTOM))));
    return custom;
  }
}
