package org.firmament.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.firmament.model.Problem;

/** Turns bytes into text: by byte order mark, by what is declared, as UTF-8, as Windows-1252. */
final class Decoded {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Decoded() {}

  /** The text without a byte order mark; empty, with a Problem told, where it is no text. */
  static Optional<String> of(
      byte[] bytes, Optional<String> declared, String where, Consumer<Problem> problems) {
    Optional<Charset> marked = mark(bytes);
    if (marked.isPresent()) {
      int skip = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      Optional<String> text = strict(bytes, skip, marked.get());
      return text.isPresent()
          ? checked(text.get(), where, problems)
          : western(bytes, where, problems);
    }
    Optional<Charset> charset = declared.flatMap(Decoded::charset);
    Optional<String> text = charset.flatMap(known -> strict(bytes, 0, known));
    if (text.isEmpty()) {
      text = strict(bytes, 0, StandardCharsets.UTF_8);
    }
    return text.isPresent()
        ? checked(text.get(), where, problems)
        : western(bytes, where, problems);
  }

  private static Optional<String> western(byte[] bytes, String where, Consumer<Problem> problems) {
    String text = new String(bytes, WESTERN);
    Optional<String> checked = checked(text, where, problems);
    if (checked.isPresent()) {
      problems.accept(guessed(where));
    }
    return checked;
  }

  static Problem guessed(String where) {
    return new Problem(
        "guessed-encoding",
        "it is not valid UTF-8 and was read as Windows-1252",
        where,
        "save it as UTF-8, if its letters look wrong");
  }

  private static Optional<String> checked(String text, String where, Consumer<Problem> problems) {
    if (text.indexOf('\0') >= 0) {
      problems.accept(noText(where));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  static Problem noText(String where) {
    return new Problem(
        "not-text",
        "it holds NUL bytes or control characters: it is a binary file, not text",
        where,
        "give the text itself, as UTF-8");
  }

  /** Whether there are control characters that stand in no text. */
  static boolean binary(byte[] bytes) {
    for (byte one : bytes) {
      if (one >= 0 && one < '\t' || one == 0x7F) {
        return true;
      }
    }
    return false;
  }

  static Optional<Charset> mark(byte[] bytes) {
    if (bytes.length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }

  /** The charset of that name; what calls itself Latin-1 on the web is Windows-1252. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WESTERN : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(
                  charset.equals(WESTERN) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
