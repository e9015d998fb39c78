package dev.laurel.achievement;

import dev.laurel.achievement.BadgeImages.BadgeImage;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.Standings;
import dev.laurel.roster.Memberships;
import java.util.List;
import java.util.Optional;

/** Vocabulary of the tests of achievements. */
public final class Badges {

  /** One image. */
  public static final BadgeImages IMAGES =
      new BadgeImages() {
        @Override
        public List<BadgeImage> all() {
          return List.of(new BadgeImage("png-hash", "wreath", "svg-hash"));
        }

        @Override
        public Optional<BadgeImage> byId(String id) {
          return all().stream().filter(image -> image.id().equals(id)).findFirst();
        }

        @Override
        public Optional<byte[]> png(String id) {
          return byId(id).map(image -> new byte[] {1});
        }

        @Override
        public Optional<byte[]> svg(String svgId) {
          return Optional.of(new byte[] {2});
        }
      };

  private Badges() {}

  public static BadgeText text(String name) {
    return new BadgeText(name, "Knows the field", "Passes the final", "png-hash");
  }

  /** The participants of a roster. */
  public static Participants participants(Memberships memberships) {
    return new RosterParticipants(memberships);
  }

  public static CurrentStandings standings(Standings standings, GradedItems items) {
    return new CurrentStandings(standings, items);
  }

  public static Achievement paused(Achievement a, boolean paused) {
    return new Achievement(
        a.id(),
        a.version(),
        a.tenantId(),
        a.contextId(),
        a.name(),
        a.description(),
        a.criteria(),
        a.imageId(),
        a.requirement(),
        a.publishedAt(),
        paused);
  }
}
