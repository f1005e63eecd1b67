package org.firmament.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a language writes numbers, scales, money and approximation: its word lists. */
final class Notation {
  /** What a number word does; see the head of {@code numbers.tsv}. */
  enum Role {
    NUMBER,
    ARTICLE,
    SCALE,
    GLUED,
    SHARE,
    PORTION,
    PERCENT,
    POINTS,
    ADJECTIVE,
    SIGN,
    DETERMINER,
    LABEL,
    UNIT,
    VAGUE
  }

  record Word(String text, BigDecimal value, List<String> next, List<String> notAfter) {}

  record Currency(String code, BigDecimal factor, boolean before, boolean after) {}

  /** What ties two numbers, or qualifies one. */
  enum Tie {
    RANGE,
    BETWEEN,
    AND,
    LIST,
    BACK
  }

  private final List<Phrases<Word>> words =
      java.util.Arrays.stream(Role.values()).map(role -> new Phrases<Word>()).toList();
  private final List<Phrases<Tie>> ties =
      java.util.Arrays.stream(Tie.values()).map(tie -> new Phrases<Tie>()).toList();
  private final Phrases<Currency> currencies = new Phrases<>();
  private final Phrases<Currency> gluedCurrencies = new Phrases<>();
  private final Phrases<Approximation> before = new Phrases<>();
  private final Phrases<Approximation> after = new Phrases<>();
  private final Set<String> decimals = new TreeSet<>();
  private final Set<String> ordinals = new TreeSet<>();

  private Notation() {}

  static Notation of(Path folder) {
    Notation notation = new Notation();
    Rows.of(folder.resolve("numbers.tsv")).rows().forEach(notation::number);
    Rows.of(folder.resolve("currencies.tsv")).rows().forEach(notation::currency);
    Rows.of(folder.resolve("approximations.tsv")).rows().forEach(notation::approximation);
    for (Rows.Row row : Rows.of(folder.resolve("notation.tsv")).rows()) {
      if (row.at(0).equals("decimal")) {
        notation.decimals.add(row.at(1));
      } else if (row.at(0).equals("ordinal")) {
        notation.ordinals.add(row.at(1));
      }
    }
    return notation;
  }

  private void number(Rows.Row row) {
    Role role = constant(Role.class, row, row.at(1));
    BigDecimal value = row.at(2).isEmpty() ? BigDecimal.ONE : fraction(row, row.at(2));
    words
        .get(role.ordinal())
        .add(row.at(0), new Word(row.at(0), value, list(row.at(3)), list(row.at(4))));
  }

  private static BigDecimal fraction(Rows.Row row, String text) {
    try {
      String[] parts = text.split("/");
      BigDecimal value = new BigDecimal(parts[0]);
      return parts.length == 1
          ? value
          : value.divide(new BigDecimal(parts[1]), 10, RoundingMode.HALF_UP);
    } catch (NumberFormatException e) {
      throw row.wrong("\"" + text + "\" is no number", "write it as 1000, 0.5 or 1/3");
    }
  }

  private void currency(Rows.Row row) {
    String place = row.at(3);
    Currency currency =
        new Currency(
            row.at(1), fraction(row, row.at(2)), !place.equals("after"), !place.equals("before"));
    (place.equals("glued") ? gluedCurrencies : currencies).add(row.at(0), currency);
  }

  private void approximation(Rows.Row row) {
    String kind = row.at(1).toUpperCase(Locale.ROOT);
    for (Tie tie : Tie.values()) {
      if (tie.name().equals(kind)) {
        ties.get(tie.ordinal()).add(row.at(0), tie);
        return;
      }
    }
    Approximation meaning = constant(Approximation.class, row, row.at(1));
    (row.at(2).equals("after") ? after : before).add(row.at(0), meaning);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Rows.Row row, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw row.wrong(
        "\"" + name + "\" is not known here",
        "use one of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
  }

  private static List<String> list(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split(","));
  }

  Optional<Phrases.Found<Word>> at(Role role, List<Piece> pieces, int from) {
    return words.get(role.ordinal()).at(pieces, from);
  }

  boolean endsBefore(Role role, List<Piece> pieces, int to) {
    return words.get(role.ordinal()).before(pieces, to).isPresent();
  }

  Optional<Phrases.Found<Tie>> at(Tie tie, List<Piece> pieces, int from) {
    return ties.get(tie.ordinal()).at(pieces, from);
  }

  boolean endsBefore(Tie tie, List<Piece> pieces, int to) {
    return ties.get(tie.ordinal()).before(pieces, to).isPresent();
  }

  Optional<Phrases.Found<Approximation>> approximationBefore(List<Piece> pieces, int to) {
    return before.before(pieces, to);
  }

  Optional<Phrases.Found<Approximation>> approximationAfter(List<Piece> pieces, int from) {
    return after.at(pieces, from);
  }

  Optional<Phrases.Found<Currency>> currencyBefore(List<Piece> pieces, int to) {
    return currencies.before(pieces, to).filter(found -> found.meaning().before());
  }

  Optional<Phrases.Found<Currency>> currencyAfter(List<Piece> pieces, int from) {
    return currencies.at(pieces, from).filter(found -> found.meaning().after());
  }

  Optional<Phrases.Found<Currency>> currencyGlued(List<Piece> pieces, int from) {
    return gluedCurrencies
        .at(pieces, from)
        .filter(found -> pieces.get(from).text().equals(pieces.get(from).low()));
  }

  /** Whether a mark right after digits makes them an ordinal number: "3.", "3rd". */
  boolean ordinal(String mark) {
    return ordinals.contains(mark);
  }

  /** The value of digits with their marks; empty for a date, a version, a list. */
  Optional<BigDecimal> value(String digits) {
    String text = digits.replaceAll("[\\s\\u00A0\\u2009\\u202F'’]", "");
    int comma = text.indexOf(',');
    int dot = text.indexOf('.');
    if (comma < 0 && dot < 0) {
      return Optional.of(new BigDecimal(text));
    }
    char last = text.charAt(Math.max(text.lastIndexOf(','), text.lastIndexOf('.')));
    int tail = text.length() - text.lastIndexOf(last) - 1;
    boolean several = text.indexOf(last) != text.lastIndexOf(last);
    boolean mixed = comma >= 0 && dot >= 0;
    boolean decimal = mixed || !several && (decimals.contains(String.valueOf(last)) || tail != 3);
    String whole = decimal ? text.substring(0, text.lastIndexOf(last)) : text;
    if (mixed && several || !whole.matches("\\d+|\\d{1,3}([.,]\\d{3})+")) {
      return Optional.empty();
    }
    String fraction = decimal ? "." + text.substring(text.lastIndexOf(last) + 1) : "";
    return Optional.of(new BigDecimal(whole.replaceAll("[.,]", "") + fraction));
  }
}
