package dev.laurel.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.laurel.platform.LocatedJson.Items;
import dev.laurel.platform.LocatedJson.Leaf;
import dev.laurel.platform.LocatedJson.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads registrations from JSON and collects everything that is wrong, each with its place. */
final class RegistrationsJson {

  /** What may be quoted: anything else in the place of a field could be a secret. */
  private static final Pattern NAME = Pattern.compile("\\w{1,40}");

  private static final Pattern OTHER = Pattern.compile("'(?!" + NAME + "')[^']*'");

  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "issuer",
          "clientId",
          "deploymentIds",
          "authorizationEndpoint",
          "tokenEndpoint",
          "jwksUri",
          "tokenAudience");

  private final String source;
  private final RegistrationRules rules;
  private final List<String> troubles = new ArrayList<>();
  private final Set<List<String>> seen = new HashSet<>();

  private RegistrationsJson(String source, RegistrationRules rules) {
    this.source = source;
    this.rules = rules;
  }

  /**
   * @throws RegistrationsUnreadable when anything is wrong
   */
  static List<RegistrationEntry> read(String json, String source, RegistrationRules rules) {
    RegistrationsJson reading = new RegistrationsJson(source, rules);
    List<RegistrationEntry> entries = reading.entries(json);
    if (!reading.troubles.isEmpty()) {
      throw new RegistrationsUnreadable(reading.troubles);
    }
    return entries;
  }

  private List<RegistrationEntry> entries(String json) {
    try {
      LocatedJson root = LocatedJson.read(json);
      if (root instanceof Members top && top.all().get("platforms") instanceof Items platforms) {
        unknownFields(top, Set.of("platforms"), "");
        return entries(platforms);
      }
      trouble(root, "platforms", "must be a list in the outermost object");
    } catch (JsonProcessingException broken) {
      var at = broken.getLocation();
      trouble(
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr(),
          "the text",
          "is not JSON: " + OTHER.matcher(broken.getOriginalMessage()).replaceAll("'…'"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return List.of();
  }

  private List<RegistrationEntry> entries(Items platforms) {
    List<RegistrationEntry> entries = new ArrayList<>();
    for (int i = 0; i < platforms.all().size(); i++) {
      String path = "platforms[" + i + "]";
      if (platforms.all().get(i) instanceof Members members) {
        entries.add(entry(members, path));
      } else {
        trouble(platforms.all().get(i), path, "must be an object");
      }
    }
    return entries;
  }

  private RegistrationEntry entry(Members members, String path) {
    int before = troubles.size();
    unknownFields(members, FIELDS, path + ".");
    RegistrationEntry entry =
        new RegistrationEntry(
            text(members, "name", path),
            text(members, "issuer", path),
            text(members, "clientId", path),
            deployments(members, path),
            text(members, "authorizationEndpoint", path),
            text(members, "tokenEndpoint", path),
            text(members, "jwksUri", path),
            text(members, "tokenAudience", path));
    if (troubles.size() == before) {
      rules.flaws(entry).forEach(flaw -> trouble(members, path, flaw));
    }
    if (!seen.add(List.of(entry.issuer(), entry.clientId()))) {
      trouble(members, path, "has the issuer and the client id of another entry");
    }
    return entry;
  }

  private void trouble(Members members, String path, Flaw flaw) {
    LocatedJson place = members.all().getOrDefault(flaw.field(), members);
    trouble(place, path + "." + flaw.field(), flaw.kind().sentence());
  }

  private void unknownFields(Members members, Set<String> known, String path) {
    members.all().entrySet().stream()
        .filter(member -> !known.contains(member.getKey()))
        .forEach(
            member ->
                trouble(
                    member.getValue(), path + shown(member.getKey()), "is not a field known here"));
  }

  private static String shown(String field) {
    return NAME.matcher(field).matches() ? field : "…";
  }

  private String text(Members members, String field, String path) {
    @Nullable LocatedJson value = members.all().get(field);
    return value == null ? "" : text(value, path + "." + field);
  }

  private String text(LocatedJson value, String path) {
    if (value instanceof Leaf leaf && leaf.text() != null) {
      return leaf.text();
    }
    trouble(value, path, "must be a text in quotation marks");
    return "";
  }

  private List<String> deployments(Members members, String path) {
    String field = path + ".deploymentIds";
    @Nullable LocatedJson value = members.all().get("deploymentIds");
    if (value instanceof Items items) {
      return items.all().stream().map(item -> text(item, field)).toList();
    }
    trouble(value == null ? members : value, field, "must be a list of texts, perhaps empty");
    return List.of();
  }

  private void trouble(LocatedJson place, String field, String sentence) {
    trouble(place.line(), place.column(), field, sentence);
  }

  private void trouble(int line, int column, String field, String sentence) {
    troubles.add("%s, line %d, column %d: %s %s".formatted(source, line, column, field, sentence));
  }
}
