package dev.laurel.story.launches;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Inside the server, beside Laurel: counts the rows that a launch leaves. */
@WebServlet("/rows")
public class CountRows extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String SESSIONS = "select count(*) from launch_session";
  private static final String ALL =
      "select (select count(*) from launch_session) + (select count(*) from learner_key)"
          + " + (select count(*) from lti_context)";

  /** Of one LMS, by the name that the operator gave it. */
  private static final String OUTCOMES =
      "select count(*) from outcome o join lti_context c on c.id = o.context_id"
          + " join lti_deployment d on d.id = c.deployment_id"
          + " join lti_platform p on p.id = d.platform_id where p.issuer = ?";

  @Resource(lookup = "java:jboss/datasources/LaurelDS")
  private transient DataSource dataSource;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String issuer = request.getParameter("outcomes");
    String count = request.getParameter("sessions") == null ? ALL : SESSIONS;
    try (Connection connection = dataSource.getConnection();
        var statement = connection.prepareStatement(issuer == null ? count : OUTCOMES)) {
      if (issuer != null) {
        statement.setString(1, issuer);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        response.getWriter().print(rows.getLong(1));
      }
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }
}
