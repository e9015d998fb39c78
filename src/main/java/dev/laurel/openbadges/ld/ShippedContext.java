package dev.laurel.openbadges.ld;

/** The contexts that travel with the product. The hashes are of the files' bytes. */
enum ShippedContext {
  CREDENTIALS_V1(
      "https://www.w3.org/2018/credentials/v1",
      "credentials-v1.json",
      "00d7dd6d3ad8b920e3e550dd3a3d9090bffcac84cdbf943da6924b3e0a5c8bb8"),
  CREDENTIALS_V2(
      "https://www.w3.org/ns/credentials/v2",
      "credentials-v2.json",
      "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"),
  DATA_INTEGRITY_V2(
      "https://w3id.org/security/data-integrity/v2",
      "data-integrity-v2.json",
      "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363"),
  OPEN_BADGES(
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      "ob-3.0.3.json",
      "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
  OPEN_BADGES_EXTENSIONS(
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
      "ob-extensions.json",
      "1c4f705af92007783c589eb1f1b221ecc24ac588a83e0212faf1728c69b61487");

  private final String url;
  private final String file;
  private final String sha256;

  ShippedContext(String url, String file, String sha256) {
    this.url = url;
    this.file = file;
    this.sha256 = sha256;
  }

  String url() {
    return url;
  }

  /** Resource path, absolute on the class path. */
  String resource() {
    return "/dev/laurel/openbadges/contexts/" + file;
  }

  /** Lower-case hex. */
  String sha256() {
    return sha256;
  }
}
