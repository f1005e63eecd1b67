package org.firmament.model;

/**
 * Anything wrong that a user can mend.
 *
 * @param code a short name for programs, "unknown-relation"
 * @param what what is wrong, in a sentence
 * @param where a file with its line, a document, an argument
 * @param fix how to mend it
 */
public record Problem(String code, String what, String where, String fix) {
  /** The three lines a terminal shows; what was given adds none to them. */
  public String shown() {
    return "error["
        + code
        + "]: "
        + line(what)
        + "\n  where: "
        + line(where)
        + "\n  fix:   "
        + line(fix);
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ");
  }
}
