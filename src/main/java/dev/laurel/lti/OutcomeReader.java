package dev.laurel.lti;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code imsx_POXEnvelopeRequest} (LTI 1.1 §6.1) with everything off that XML can do. */
final class OutcomeReader {

  /** The namespace of LTI 1.1 §6.1. */
  static final String NAMESPACE = "http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0";

  /** Elements within each other; a request needs eight. */
  static final int DEEPEST = 20;

  private static final String NO_DTD = "a document type or an entity is not allowed";
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_OPERATION = 100;
  private static final String ROOT = "/imsx_POXEnvelopeRequest";
  private static final String BODY = ROOT + "/imsx_POXBody";
  private static final String MESSAGE_ID =
      ROOT + "/imsx_POXHeader/imsx_POXRequestHeaderInfo/imsx_messageIdentifier";
  private static final String SOURCED_ID = "/resultRecord/sourcedGUID/sourcedId";
  private static final String SCORE = "/resultRecord/result/resultScore/textString";

  /** Text by the path of its element; each path comes once. */
  private final Map<String, StringBuilder> texts = new HashMap<>();

  private Optional<String> operation = Optional.empty();
  private String path = "";
  private int depth;

  private OutcomeReader() {}

  static OutcomeRequest read(byte[] body) throws OutcomeUnreadable {
    if (body.length > OutcomeRequest.MOST_BYTES) {
      throw new OutcomeUnreadable("more than " + OutcomeRequest.MOST_BYTES + " bytes");
    }
    String text = text(body);
    OutcomeReader reader = new OutcomeReader();
    try {
      reader.readAll(factory().createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException broken) {
      throw new OutcomeUnreadable("not well-formed XML");
    } catch (MissingResourceException noWords) { // the JDK's, for a bad character in a DTD
      throw new OutcomeUnreadable(NO_DTD);
    }
    return reader.request();
  }

  private static String text(byte[] body) throws OutcomeUnreadable {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notText) {
      throw new OutcomeUnreadable("not UTF-8");
    }
  }

  /** The JDK's own, whatever a server puts in its place. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("nothing is resolved");
        });
    return factory;
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException, OutcomeUnreadable {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open(xml);
        case XMLStreamConstants.END_ELEMENT -> close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            Optional.ofNullable(texts.get(path)).ifPresent(said -> said.append(xml.getText()));
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new OutcomeUnreadable(NO_DTD);
        default -> {}
      }
    }
  }

  private void open(XMLStreamReader xml) throws OutcomeUnreadable {
    if (++depth > DEEPEST) {
      throw new OutcomeUnreadable("more than " + DEEPEST + " elements within each other");
    }
    boolean ours = NAMESPACE.equals(xml.getNamespaceURI());
    String parent = path;
    path += "/" + (ours ? xml.getLocalName() : "*");
    if (depth == 1 && !path.equals(ROOT)) {
      throw new OutcomeUnreadable("not an imsx_POXEnvelopeRequest of " + NAMESPACE);
    }
    if (ours && parent.equals(BODY)) {
      requireOne(xml.getLocalName());
    }
    if (isText() && texts.put(path, new StringBuilder()) != null) {
      throw new OutcomeUnreadable(xml.getLocalName() + " comes twice");
    }
  }

  private void requireOne(String name) throws OutcomeUnreadable {
    if (operation.isPresent()) {
      throw new OutcomeUnreadable("imsx_POXBody asks for more than one thing");
    }
    operation = Optional.of(name);
  }

  private boolean isText() {
    String within = operation.map(name -> BODY + "/" + name).orElse("-");
    return path.equals(MESSAGE_ID)
        || path.equals(within + SOURCED_ID)
        || path.equals(within + SCORE);
  }

  private void close() {
    depth--;
    path = path.substring(0, path.lastIndexOf('/'));
  }

  private OutcomeRequest request() throws OutcomeUnreadable {
    String name = operation.orElseThrow(() -> new OutcomeUnreadable("imsx_POXBody is empty"));
    String id = text(MESSAGE_ID);
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new OutcomeUnreadable("imsx_messageIdentifier is missing or too long");
    }
    String sourcedId = text(BODY + "/" + name + SOURCED_ID);
    return switch (name) {
      case "replaceResultRequest" ->
          new OutcomeRequest.ReplaceResult(id, sourcedId, text(BODY + "/" + name + SCORE));
      case "readResultRequest" -> new OutcomeRequest.ReadResult(id, sourcedId);
      case "deleteResultRequest" -> new OutcomeRequest.DeleteResult(id, sourcedId);
      default -> new OutcomeRequest.OtherOperation(id, other(name));
    };
  }

  private static String other(String name) throws OutcomeUnreadable {
    if (name.length() > LONGEST_OPERATION) {
      throw new OutcomeUnreadable("the name of an operation is too long");
    }
    return name.replaceFirst("Request$", "");
  }

  private String text(String where) {
    return Optional.ofNullable(texts.get(where)).map(said -> said.toString().strip()).orElse("");
  }
}
