package org.firmament.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

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
    return shown("error");
  }

  /** The same under another title: "note" where nothing has failed. */
  public String shown(String title) {
    return title
        + "["
        + code
        + "]: "
        + line(what)
        + "\n  where: "
        + line(where)
        + "\n  fix:   "
        + line(fix);
  }

  /** Why a file could not be read or written, in words. */
  public static String why(IOException cause) {
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "there is no such file or folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "this user may not";
    }
    if (cause instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return String.valueOf(cause.getMessage());
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ");
  }
}
