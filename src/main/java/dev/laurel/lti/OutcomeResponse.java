package dev.laurel.lti;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What the Basic Outcomes service of LTI 1.1 answers (§6.1): {@code imsx_POXEnvelopeResponse}.
 *
 * @param status how it went
 * @param description for the people who run the Tool; no secret
 * @param messageRef {@code imsx_messageIdentifier} of the request; empty when it could not be read
 * @param operationRef the operation; empty when it could not be read
 * @param score for {@code readResult} that went well: 0.0 to 1.0, or empty when there is none
 */
public record OutcomeResponse(
    Status status,
    String description,
    String messageRef,
    String operationRef,
    Optional<String> score) {

  /** {@code imsx_codeMajor} with its {@code imsx_severity}. */
  public enum Status {
    SUCCESS("success", "status"),
    FAILURE("failure", "error"),
    UNSUPPORTED("unsupported", "status");

    private final String codeMajor;
    private final String severity;

    Status(String codeMajor, String severity) {
      this.codeMajor = codeMajor;
      this.severity = severity;
    }
  }

  /** It was done. */
  public static OutcomeResponse success(OutcomeRequest asked, String description) {
    return of(Status.SUCCESS, description, asked, Optional.empty());
  }

  /** What holds: a score from 0.0 to 1.0, or an empty text. */
  public static OutcomeResponse result(OutcomeRequest asked, String score, String description) {
    return of(Status.SUCCESS, description, asked, Optional.of(score));
  }

  /** It was understood and cannot be done. */
  public static OutcomeResponse failure(OutcomeRequest asked, String description) {
    return of(Status.FAILURE, description, asked, Optional.empty());
  }

  /** Nobody knows how. */
  public static OutcomeResponse unsupported(OutcomeRequest asked, String description) {
    return of(Status.UNSUPPORTED, description, asked, Optional.empty());
  }

  /** It was not even read. */
  public static OutcomeResponse unread(String description) {
    return new OutcomeResponse(Status.FAILURE, description, "", "", Optional.empty());
  }

  private static OutcomeResponse of(
      Status status, String description, OutcomeRequest asked, Optional<String> score) {
    return new OutcomeResponse(status, description, asked.messageId(), asked.operation(), score);
  }

  /**
   * The answer as it is sent, in UTF-8.
   *
   * @param messageId names this answer
   */
  public String toXml(String messageId) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("imsx_POXEnvelopeResponse");
      xml.writeDefaultNamespace(OutcomeReader.NAMESPACE);
      header(xml, messageId);
      body(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void header(XMLStreamWriter xml, String messageId) throws XMLStreamException {
    xml.writeStartElement("imsx_POXHeader");
    xml.writeStartElement("imsx_POXResponseHeaderInfo");
    element(xml, "imsx_version", "V1.0");
    element(xml, "imsx_messageIdentifier", messageId);
    xml.writeStartElement("imsx_statusInfo");
    element(xml, "imsx_codeMajor", status.codeMajor);
    element(xml, "imsx_severity", status.severity);
    element(xml, "imsx_description", description);
    element(xml, "imsx_messageRefIdentifier", messageRef);
    element(xml, "imsx_operationRefIdentifier", operationRef);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void body(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("imsx_POXBody");
    if (status != Status.UNSUPPORTED && !operationRef.isEmpty()) {
      xml.writeStartElement(operationRef + "Response");
      if (score.isPresent()) {
        xml.writeStartElement("result");
        xml.writeStartElement("resultScore");
        element(xml, "language", "en");
        element(xml, "textString", score.get());
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
