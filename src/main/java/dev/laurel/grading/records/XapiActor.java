package dev.laurel.grading.records;

import java.util.List;

/**
 * Who did it (xAPI 1.0.3, part 2, section 2.4.2). Only an account at the place that was agreed on
 * names a learner: an e-mail address or its hash never does, nor does an OpenID.
 */
record XapiActor(Naming.Answer learner) {

  private static final List<String> IDENTIFIERS =
      List.of("mbox", "mbox_sha1sum", "openid", "account");
  private static final int LONGEST = 1_000;

  static XapiActor read(Fields actor, Naming naming) {
    String type = actor.text("objectType", LONGEST).orElse("Agent");
    actor.require(type.equals("Agent") || type.equals("Group"), "objectType");
    List<String> named = IDENTIFIERS.stream().filter(actor::has).toList();
    boolean group = type.equals("Group");
    actor.require(named.size() == 1 || (group && named.isEmpty() && actor.has("member")), "");
    if (group) {
      return new XapiActor(new Naming.Nobody(Unused.GROUP));
    }
    return new XapiActor(
        switch (named.getFirst()) {
          case "account" -> account(actor.requireObject("account"), naming);
          case "openid" -> new Naming.Nobody(Unused.NO_LEARNER);
          default -> new Naming.Nobody(Unused.EMAIL);
        });
  }

  private static Naming.Answer account(Fields account, Naming naming) {
    return naming.account(account.requireIri("homePage"), account.requireText("name", LONGEST));
  }
}
