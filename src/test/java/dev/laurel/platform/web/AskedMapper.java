package dev.laurel.platform.web;

import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** A mapper that knows, as that of the server does, which kind of answer was asked for. */
@Provider
final class AskedMapper extends ProblemMapper {

  AskedMapper() {
    super(Messages.strict());
  }
}
