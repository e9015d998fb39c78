package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes the credential out of an SVG (Open Badges 3.0, 5.3.2): a JWT in {@code verify}, or JSON as
 * the element's text. Document types and external entities are off, so nothing is fetched or
 * expanded.
 */
final class BakedSvg {

  private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

  private BakedSvg() {}

  static byte[] extract(byte[] svg) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(svg));
      try {
        return only(reader).strip().getBytes(UTF_8);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException broken) {
      throw new NotABadge(NotABadge.Reason.BROKEN_SVG);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static String only(XMLStreamReader reader) throws XMLStreamException {
    String found = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new NotABadge(NotABadge.Reason.BROKEN_SVG);
      }
      if (event == XMLStreamConstants.START_ELEMENT && isCredential(reader)) {
        found = requireFirst(found, text(reader));
      }
    }
    if (found == null) {
      throw new NotABadge(NotABadge.Reason.NOTHING_BAKED);
    }
    return found;
  }

  private static String requireFirst(@Nullable String found, String next) {
    if (found != null) {
      throw new NotABadge(NotABadge.Reason.TWO_BADGES);
    }
    return next;
  }

  private static boolean isCredential(XMLStreamReader reader) {
    return NAMESPACE.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("credential");
  }

  private static String text(XMLStreamReader reader) throws XMLStreamException {
    String jwt = reader.getAttributeValue(null, "verify");
    String inner = reader.getElementText();
    return jwt != null && !jwt.isBlank() ? jwt : inner;
  }
}
