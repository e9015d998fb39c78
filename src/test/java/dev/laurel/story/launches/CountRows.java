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

  @Resource(lookup = "java:jboss/datasources/LaurelDS")
  private transient DataSource dataSource;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String count = request.getParameter("sessions") == null ? ALL : SESSIONS;
    try (Connection connection = dataSource.getConnection();
        var rows = connection.createStatement().executeQuery(count)) {
      rows.next();
      response.getWriter().print(rows.getLong(1));
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }
}
