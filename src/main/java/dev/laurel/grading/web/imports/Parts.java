package dev.laurel.grading.web.imports;

import dev.laurel.grading.table.GradeTable;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form of several parts (RFC 7578). The choice of columns is one too: each column has two fields,
 * and the server takes 200 of a form of the other kind.
 */
final class Parts {

  /** More than any field of these forms holds. */
  private static final int LONGEST_FIELD = 1_000;

  /**
   * @param name as the browser said it
   * @param bytes one more than is allowed tells that there were too many
   */
  record File(String name, byte[] bytes) {}

  private Parts() {}

  /** The file of a form; an empty one, when there is none. */
  static File file(List<EntityPart> parts) throws IOException {
    for (EntityPart part : parts) {
      if (part.getName().equals("file")) {
        return new File(part.getFileName().orElse(""), bytes(part, GradeTable.MOST_BYTES + 1));
      }
    }
    return new File("", new byte[0]);
  }

  static Map<String, List<String>> fields(List<EntityPart> parts) throws IOException {
    Map<String, List<String>> fields = new HashMap<>();
    for (EntityPart part : parts) {
      String value = new String(bytes(part, LONGEST_FIELD), StandardCharsets.UTF_8);
      fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(value);
    }
    return fields;
  }

  private static byte[] bytes(EntityPart part, int most) throws IOException {
    try (InputStream content = part.getContent()) {
      return content.readNBytes(most);
    }
  }
}
