package dev.laurel.platform;

import java.util.List;

/** How it went with the file that LAUREL_REGISTRATIONS names; health and operators ask. */
public interface RegistrationsFile {

  /** What is wrong with the file, in sentences; empty when it was taken or none is named. */
  List<String> troubles();
}
