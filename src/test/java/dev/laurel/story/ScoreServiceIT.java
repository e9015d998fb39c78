package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Await;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A script passes a grade back to a course of the running server, and a learner can claim the badge
 * that looks at it.
 */
class ScoreServiceIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String LAUREL = "http://localhost:" + PORT;

  private final LmsVisit teacher = new LmsVisit(LMS, LAUREL).enter("1001");
  private final LmsVisit learner = new LmsVisit(LMS, LAUREL).enter("1003");

  @Test
  void a_script_posts_a_grade_and_the_learner_can_claim() {
    teacher.launch();
    learner.launch();
    ScoreScript script = new ScoreScript(teacher, "Auto-grader of a test");
    script.signIn();
    String item = script.activity("Auto-graded lab");
    teacher.publishBadge("Passed by a script", "Auto-graded lab", "80");
    Instant now = Instant.now();
    assertThat(script.score(item, "1003", 79, now.minusSeconds(60)).statusCode()).isEqualTo(204);
    assertThat(script.score(item, "1003", 93, now).statusCode()).isEqualTo(204);
    assertThat(script.score(item, "1003", 93, now).statusCode()).isEqualTo(204);
    assertThat(script.score(item, "1003", 10, now).statusCode()).isEqualTo(409);
    assertThat(script.get(item + "/results").body())
        .contains("\"userId\":\"1003\"", "\"resultScore\":93");
    learnerCanClaim();
    revokes(script.clientId());
    assertThat(script.get(item).statusCode()).isEqualTo(401);
  }

  private void learnerCanClaim() {
    Duration took =
        Await.atMost(Duration.ofSeconds(15), () -> offered().contains("Claim Passed by a script"));
    System.out.println("From score to claimable: " + took.toMillis() + " ms");
    assertThat(offered()).contains("Claim Passed by a script");
  }

  private String offered() {
    Visitor.Page mine = learner.visitor().get(learner.course() + "/my-badges");
    return mine.html().select("a[href*=claim]").eachAttr("aria-label") + mine.text();
  }

  private void revokes(String clientId) {
    Visitor.Page page = teacher.visitor().get(teacher.course() + "/score-clients");
    Visitor.Page after =
        teacher.visitor().submit(page.form("form[action$=" + clientId + "/revoke]"), Map.of());
    assertThat(after.html().select("#revoked").text()).contains(clientId);
  }
}
