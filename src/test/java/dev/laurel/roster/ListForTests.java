package dev.laurel.roster;

import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipList;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A list of members, with changes when a test says so. */
final class ListForTests implements MemberList {

  final List<URI> askedForChanges = new ArrayList<>();
  int askedForAll;
  Optional<URI> differences = Optional.empty();
  Supplier<List<Membership>> changes = List::of;
  private final Supplier<List<Membership>> all;

  ListForTests(Supplier<List<Membership>> all) {
    this.all = all;
  }

  @Override
  public MembershipList read(Context context) {
    askedForAll++;
    return new MembershipList(all.get(), differences);
  }

  @Override
  public MembershipList changes(Context context, URI since) {
    askedForChanges.add(since);
    return new MembershipList(changes.get(), differences);
  }
}
