package org.firmament.read;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.firmament.model.Document;
import org.firmament.model.Limit;
import org.firmament.model.Problem;
import org.firmament.model.Source;

/** What a file says of a document, before it is known to be one. */
record Draft(
    Optional<String> id,
    Optional<String> language,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url,
    String text) {

  static Draft of(String text) {
    return new Draft(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  /** The document, with {@code otherwise} as its id where neither id nor URL is declared. */
  Optional<Document> document(String otherwise, String where, Consumer<Problem> problems) {
    Optional<Problem> wrong = wrong(where);
    Optional<String> name = id.or(() -> url);
    if (wrong.isEmpty() && name.isEmpty() && otherwise.isEmpty()) {
      wrong =
          Optional.of(
              new Problem(
                  "missing-id", "the document has no id", where, "declare its \"id\" or \"url\""));
    }
    if (wrong.isPresent()) {
      problems.accept(wrong.get());
      return Optional.empty();
    }
    Optional<String> day = date.flatMap(Draft::iso);
    if (date.isPresent() && day.isEmpty()) {
      problems.accept(
          new Problem(
              "unknown-date",
              "\"" + shortened(date.get()) + "\" is no date; the document is read without one",
              where,
              "write it as 2026, 2026-02 or 2026-02-06"));
    }
    Source source = new Source(name.orElse(otherwise), title, publisher, day, url);
    return Optional.of(new Document(source, language.flatMap(Draft::code), text));
  }

  private Optional<Problem> wrong(String where) {
    if (text.isBlank()) {
      return Optional.of(
          new Problem("empty-document", "there is no text", where, "leave it out, or fill it"));
    }
    if (text.length() > Limit.DOCUMENT_CHARACTERS.usual()) {
      return Optional.of(Limit.DOCUMENT_CHARACTERS.problem(where));
    }
    boolean broken =
        Stream.of(id, language, title, publisher, date, url, Optional.of(text))
            .flatMap(Optional::stream)
            .anyMatch(field -> field.indexOf('\0') >= 0 || unpaired(field));
    if (broken) {
      return Optional.of(
          new Problem(
              "not-text",
              "it holds NUL or half a surrogate pair, which is no text",
              where,
              "write it anew from its source"));
    }
    return Optional.empty();
  }

  private static boolean unpaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The day of a time stamp; empty where it is none. */
  private static Optional<String> iso(String date) {
    String day = date.strip();
    day = day.length() > 10 && day.substring(10).matches("[T ].*") ? day.substring(0, 10) : day;
    boolean known = day.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    return known ? Optional.of(day) : Optional.empty();
  }

  /** "de" of "de-AT". */
  private static Optional<String> code(String language) {
    String code = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return code.matches("[a-z]{2,3}") ? Optional.of(code) : Optional.empty();
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
