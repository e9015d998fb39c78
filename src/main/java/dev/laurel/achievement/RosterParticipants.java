package dev.laurel.achievement;

import dev.laurel.roster.Member;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The members of the roster, as far as badges are concerned. */
@Singleton
class RosterParticipants implements Participants {

  private final Memberships memberships;

  @Inject
  RosterParticipants(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public List<Participant> of(String contextId) {
    return memberships.of(contextId).stream().map(RosterParticipants::participant).toList();
  }

  @Override
  public List<Participant> of(String contextId, Collection<String> learnerIds) {
    return memberships.of(contextId, learnerIds).stream()
        .map(RosterParticipants::participant)
        .toList();
  }

  private static Participant participant(Member member) {
    return new Participant(
        member.learnerId(),
        member.name().orElse(""),
        member.isLearner(),
        member.active(),
        member.ids());
  }
}
