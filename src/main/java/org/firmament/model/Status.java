package org.firmament.model;

import java.util.Locale;

/** How a text stands to what it says. */
public enum Status {
  /** It is so. */
  ASSERTED,
  /** Announced, agreed, being negotiated; not completed. */
  PLANNED,
  /** Said by unnamed sources, speculation. */
  RUMOURED,
  /** Was so and is no longer. */
  ENDED,
  /** Is said not to be so, has failed or was rejected. */
  DENIED;

  /** The word in data files, JSON and RDF: "asserted". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Status of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
