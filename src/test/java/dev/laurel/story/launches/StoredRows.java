package dev.laurel.story.launches;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Counts rows in the database of the running server, by an archive of its own beside Laurel. */
final class StoredRows implements AutoCloseable {

  private static final String NAME = "rows-of-launches.war";

  private final Person reader = new Person();
  private final ModelControllerClient management;
  private final ServerDeploymentHelper deployments;

  private StoredRows(ModelControllerClient management) {
    this.management = management;
    this.deployments = new ServerDeploymentHelper(management);
  }

  static StoredRows open() {
    try {
      StoredRows rows =
          new StoredRows(
              ModelControllerClient.Factory.create(
                  InetAddress.getLoopbackAddress(),
                  Integer.getInteger("laurel.management.port", 9990)));
      WebArchive archive = ShrinkWrap.create(WebArchive.class, NAME).addClass(CountRows.class);
      rows.deployments.deploy(NAME, archive.as(ZipExporter.class).exportAsInputStream());
      return rows;
    } catch (ServerDeploymentHelper.ServerDeploymentException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Sessions, people and courses. */
  long count() {
    return count("");
  }

  long sessions() {
    return count("?sessions");
  }

  /** Lines of the ledger about the courses of an LMS. */
  long outcomes(TestLms lms) {
    return count("?outcomes=" + URLEncoder.encode(lms.issuer(), StandardCharsets.UTF_8));
  }

  private long count(String which) {
    Person.Answer answer = reader.get(Lmses.TOOL + "/rows-of-launches/rows" + which);
    if (answer.status() != 200) {
      throw new IllegalStateException("Rows cannot be counted: " + answer.status());
    }
    return Long.parseLong(answer.body());
  }

  @Override
  public void close() {
    try (management) {
      deployments.undeploy(NAME);
    } catch (ServerDeploymentHelper.ServerDeploymentException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
