package dev.laurel.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The readable text of a mail (RFC 5322, MIME): headers unfolded and decoded, and of its parts the
 * first that is plain text. Just enough for the mails that Laurel itself writes.
 */
record MailText(Map<String, String> headers, String body) {

  private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\?=\\s+=\\?");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)\"?");
  private static final int MOST_NESTED = 5;

  static MailText parse(String source) {
    String lines = source.replace("\r\n", "\n");
    int end = lines.indexOf("\n\n");
    String head = end < 0 ? lines : lines.substring(0, end);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new MailText(headers, end < 0 ? "" : lines.substring(end + 2));
  }

  /** A header with its encoded words (RFC 2047) as letters; empty when there is none. */
  String header(String name) {
    String raw = BETWEEN_WORDS.matcher(raw(name)).replaceAll("?==?");
    return WORD.matcher(raw).replaceAll(word -> Matcher.quoteReplacement(decoded(word.group())));
  }

  String text() {
    return text(MOST_NESTED);
  }

  private String text(int depth) {
    String type = raw("content-type");
    Matcher boundary = BOUNDARY.matcher(type);
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/") || !boundary.find()) {
      return readable(type);
    }
    String[] parts = ("\n" + body).split("\n--" + Pattern.quote(boundary.group(1)), -1);
    for (int i = 1; depth > 0 && i < parts.length; i++) {
      MailText part = parse(parts[i].replaceFirst("^[^\n]*\n", ""));
      String kind = part.raw("content-type").toLowerCase(Locale.ROOT);
      if (kind.isEmpty() || kind.startsWith("text/plain") || kind.startsWith("multipart/")) {
        return part.text(depth - 1);
      }
    }
    return "";
  }

  private String readable(String type) {
    Matcher named = CHARSET.matcher(type);
    Charset charset = charset(named.find() ? named.group(1) : "UTF-8");
    return switch (raw("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
      case "base64" -> new String(Base64.getMimeDecoder().decode(body), charset);
      case "quoted-printable" -> new String(unquoted(body.replace("=\n", "")), charset);
      default -> body;
    };
  }

  private String raw(String name) {
    return headers.getOrDefault(name, "");
  }

  private static String decoded(String encoded) {
    Matcher word = WORD.matcher(encoded);
    if (!word.matches()) {
      return encoded;
    }
    byte[] bytes =
        word.group(2).equalsIgnoreCase("b")
            ? Base64.getMimeDecoder().decode(word.group(3))
            : unquoted(word.group(3).replace('_', ' '));
    return new String(bytes, charset(word.group(1)));
  }

  private static byte[] unquoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      boolean coded =
          text.charAt(i) == '='
              && i + 2 < text.length()
              && Character.digit(text.charAt(i + 1), 16) >= 0
              && Character.digit(text.charAt(i + 2), 16) >= 0;
      if (coded) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
