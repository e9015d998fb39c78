package dev.laurel.organisation.web;

import dev.laurel.organisation.Issuer;
import java.util.List;

/**
 * @param issuer who issues
 * @param keys ids of the keys that sign now or have signed
 * @param documentUrl where the keys are told to verifiers
 */
public record IssuerPage(Issuer issuer, List<String> keys, String documentUrl) {}
