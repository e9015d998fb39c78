package dev.laurel.demo.web;

import java.util.List;

/** The frame that a tool is shown in. */
final class ToolFrame {

  /** What Moodle allows the tool's frame, and no more. */
  private static final List<String> ALLOWED =
      List.of("microphone", "camera", "geolocation", "midi", "encrypted-media", "autoplay");

  private ToolFrame() {}

  static void draw(Html main, String title, String url, String toolOrigin) {
    String allow = String.join("; ", ALLOWED.stream().map(a -> a + " " + toolOrigin).toList());
    main.element("iframe", "", "title", title, "src", url, "allow", allow, "allowfullscreen", "");
  }
}
