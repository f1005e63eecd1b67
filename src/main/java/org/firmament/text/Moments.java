package org.firmament.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firmament.model.Span;
import org.firmament.text.Moment.Type;
import org.firmament.text.Notation.Role;

/** Finds the dates and periods of a text, by the word lists of its language. */
public final class Moments {
  private enum Word {
    WEEKDAY,
    RELATIVE,
    QUARTER,
    HALF,
    ORDINAL,
    PERIOD,
    LEAD,
    LINK
  }

  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");

  /** A moment in pieces: the piece after its last, and what it says. */
  private record Read(int to, String iso, Type type) {}

  private final Notation notation;
  private final Phrases<Integer> months = new Phrases<>();

  /** "Jan", which is a name as well. */
  private final Set<String> abbreviations = new HashSet<>();

  private final List<Phrases<String>> words =
      java.util.Arrays.stream(Word.values()).map(word -> new Phrases<String>()).toList();

  private Moments(Path folder, Notation notation) {
    this.notation = notation;
    Rows all = Rows.of(folder.resolve("months.tsv"));
    all.each(
        row -> {
          if (all.rows().stream()
              .anyMatch(r -> r.at(1).equals(row.at(1)) && isShort(row.at(0), r.at(0)))) {
            abbreviations.add(row.at(0));
          }
          months.add(row.at(0), Integer.valueOf(row.at(1)));
        });
    Rows.of(folder.resolve("calendar.tsv"))
        .each(
            row -> {
              Word word = Word.valueOf(row.at(1).toUpperCase(Locale.ROOT));
              words.get(word.ordinal()).add(row.at(0), row.at(2));
            });
  }

  /** The reader of a language, with the word lists of its folder. */
  public static Moments of(Path languageFolder) {
    return new Moments(languageFolder, Notation.of(languageFolder));
  }

  static Moments of(Path languageFolder, Notation notation) {
    return new Moments(languageFolder, notation);
  }

  /** The moments within a stretch of a text, in order, never overlapping. */
  public List<Moment> in(String text, Span within) {
    return in(Piece.in(text, within));
  }

  List<Moment> in(List<Piece> pieces) {
    List<Moment> moments = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Optional<Read> read = at(pieces, at);
      if (read.isPresent()) {
        Span span = new Span(pieces.get(at).start(), pieces.get(read.get().to() - 1).end());
        moments.add(new Moment(span, read.get().iso(), read.get().type()));
        at = read.get().to();
      } else {
        at++;
      }
    }
    return moments;
  }

  private Optional<Read> at(List<Piece> pieces, int at) {
    Optional<Read> read =
        pieces.get(at).number()
            ? dotted(pieces, at)
                .or(() -> iso(pieces, at))
                .or(() -> dayMonth(pieces, at))
                .or(() -> part(pieces, at))
                .or(() -> splitYear(pieces, at))
                .or(() -> year(pieces, at).map(y -> new Read(at + 1, y, Type.PERIOD)))
            : Optional.empty();
    if (read.isPresent() || !pieces.get(at).word()) {
      return read;
    }
    return month(pieces, at).or(() -> part(pieces, at)).or(() -> relative(pieces, at));
  }

  private static Optional<Read> dotted(List<Piece> pieces, int at) {
    Matcher date = DOTTED.matcher(pieces.get(at).text());
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(3));
    return day(
        at + 1,
        year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
        Integer.parseInt(date.group(2)),
        Integer.parseInt(date.group(1)));
  }

  private static Optional<Read> iso(List<Piece> pieces, int at) {
    boolean five =
        at + 4 < pieces.size()
            && pieces.get(at).text().length() == 4
            && dash(pieces.get(at + 1))
            && glued(pieces, at + 2, 2)
            && dash(pieces.get(at + 3))
            && glued(pieces, at + 4, 2);
    return five
        ? day(at + 5, small(pieces, at), small(pieces, at + 2), small(pieces, at + 4))
        : Optional.empty();
  }

  private static boolean dash(Piece piece) {
    return piece.glued() && (piece.is("-") || piece.is("–"));
  }

  private static boolean glued(List<Piece> pieces, int at, int length) {
    return at < pieces.size()
        && pieces.get(at).glued()
        && pieces.get(at).text().length() == length
        && small(pieces, at) >= 0;
  }

  private static Optional<Read> day(int to, int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) {
      return Optional.empty();
    }
    return Optional.of(
        new Read(to, String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day), Type.DATE));
  }

  /** The number of up to four digits at a piece, or -1. */
  private static int small(List<Piece> pieces, int at) {
    if (at < 0 || at >= pieces.size() || !pieces.get(at).number()) {
      return -1;
    }
    String text = pieces.get(at).text();
    return text.length() <= 4 && text.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(text)
        : -1;
  }

  private int afterOrdinal(List<Piece> pieces, int at) {
    boolean mark =
        at < pieces.size() && pieces.get(at).glued() && notation.ordinal(pieces.get(at).low());
    return mark ? at + 1 : at;
  }

  /** "19. Februar 2026", "7 August", "7th of August, 2014". */
  private Optional<Read> dayMonth(List<Piece> pieces, int at) {
    int day = small(pieces, at);
    int to = afterOrdinal(pieces, at + 1);
    if (day < 1 || day > 31) {
      return Optional.empty();
    }
    if (to < pieces.size() && pieces.get(to).is("of")) {
      to++;
    }
    int monthAt = to;
    var month = months.at(pieces, monthAt);
    return month.flatMap(
        found -> withYear(pieces, afterDot(pieces, monthAt + 1), found.meaning(), day));
  }

  private static int afterDot(List<Piece> pieces, int at) {
    boolean dot = at + 1 < pieces.size() && pieces.get(at).is(".") && pieces.get(at).glued();
    return dot && pieces.get(at + 1).number() ? at + 1 : at;
  }

  private Optional<Read> withYear(List<Piece> pieces, int to, int month, int day) {
    int next = to < pieces.size() && pieces.get(to).is(",") ? to + 1 : to;
    Optional<String> year = year(pieces, next);
    if (year.isPresent()) {
      return day(next + 1, Integer.parseInt(year.get()), month, day);
    }
    return Optional.of(
        new Read(to, String.format(Locale.ROOT, "--%02d-%02d", month, day), Type.RELATIVE));
  }

  /** "August 7, 2014", "im März 2021", "in July". */
  private Optional<Read> month(List<Piece> pieces, int at) {
    var month = months.at(pieces, at);
    if (month.isEmpty() || !Character.isUpperCase(pieces.get(at).text().charAt(0))) {
      return Optional.empty();
    }
    int number = month.get().meaning();
    int to = afterDot(pieces, at + 1);
    int day = notation.ordinal(".") ? -1 : small(pieces, to);
    if (day >= 1 && day <= 31 && pieces.get(to).text().length() <= 2) {
      return withYear(pieces, afterOrdinal(pieces, to + 1), number, day);
    }
    int linked = linked(pieces, to);
    Optional<String> year = year(pieces, linked);
    if (year.isPresent()) {
      String iso = String.format(Locale.ROOT, "%s-%02d", year.get(), number);
      return Optional.of(new Read(linked + 1, iso, Type.PERIOD));
    }
    String iso = String.format(Locale.ROOT, "--%02d", number);
    return led(pieces, at) && !isNamed(pieces, at)
        ? Optional.of(new Read(at + 1, iso, Type.RELATIVE))
        : Optional.empty();
  }

  private static boolean isShort(String word, String whole) {
    return whole.length() > word.length() && whole.startsWith(word);
  }

  /** "von Jan Berger": a given name. */
  private boolean isNamed(List<Piece> pieces, int at) {
    return abbreviations.contains(pieces.get(at).text())
        && at + 1 < pieces.size()
        && Character.isUpperCase(pieces.get(at + 1).text().charAt(0));
  }

  private boolean led(List<Piece> pieces, int at) {
    return words.get(Word.LEAD.ordinal()).before(pieces, at).isPresent();
  }

  private int linked(List<Piece> pieces, int to) {
    return words.get(Word.LINK.ordinal()).at(pieces, to).map(link -> to + link.pieces()).orElse(to);
  }

  /** "drittes Quartal 2015", "3. Quartal", "Q3/2015", "first half of 2004", "H1". */
  private Optional<Read> part(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    int to = at + 1;
    Optional<String> part = Optional.empty();
    if (piece.low().matches("q[1-4]|h[12]")) {
      part = Optional.of(piece.text().toUpperCase(Locale.ROOT));
    } else if (piece.text().matches("[1-4]") && to < pieces.size() && pieces.get(to).glued()) {
      boolean short_ = pieces.get(to).text().matches("[QH]");
      part = short_ ? Optional.of(pieces.get(to).text() + piece.text()) : Optional.empty();
      if (short_) {
        to++;
      } else {
        int noun = afterOrdinal(pieces, to);
        part = noun > to ? noun(pieces, noun, piece.text()) : part;
        to = noun + 1;
      }
    }
    if (part.isEmpty()) {
      part = words.get(Word.PERIOD.ordinal()).at(pieces, at).map(Phrases.Found::meaning);
      to = part.isPresent() ? pieceAfter(Word.PERIOD, pieces, at) : to;
    }
    if (part.isEmpty()) {
      var ordinal = words.get(Word.ORDINAL.ordinal()).at(pieces, at);
      part = ordinal.flatMap(found -> noun(pieces, at + 1, found.meaning()));
      to = at + 2;
    }
    if (part.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(ofYear(pieces, to, part.get()));
  }

  private int pieceAfter(Word word, List<Piece> pieces, int at) {
    return at + words.get(word.ordinal()).at(pieces, at).map(Phrases.Found::pieces).orElse(1);
  }

  private Optional<String> noun(List<Piece> pieces, int at, String number) {
    if (words.get(Word.QUARTER.ordinal()).at(pieces, at).isPresent()) {
      return Optional.of("Q" + number);
    }
    boolean half = words.get(Word.HALF.ordinal()).at(pieces, at).isPresent();
    return half && number.matches("[12]") ? Optional.of("H" + number) : Optional.empty();
  }

  private Read ofYear(List<Piece> pieces, int to, String part) {
    boolean slash = to < pieces.size() && pieces.get(to).is("/");
    int linked = slash ? to + 1 : linked(pieces, to);
    Optional<Read> split = splitYear(pieces, linked);
    if (split.isPresent()) {
      return new Read(split.get().to(), split.get().iso() + "-" + part, Type.PERIOD);
    }
    int number = small(pieces, linked);
    boolean plain = slash && number >= 1900 && number < 2100;
    Optional<String> year = plain ? Optional.of("" + number) : year(pieces, linked);
    return year.map(found -> new Read(linked + 1, found + "-" + part, Type.PERIOD))
        .orElse(new Read(to, "--" + part, Type.RELATIVE));
  }

  /** "2014/15", "2014/2015", "2004-05": a business year over two years. */
  private static Optional<Read> splitYear(List<Piece> pieces, int at) {
    int first = small(pieces, at);
    if (first < 1900 || first > 2099 || at + 2 >= pieces.size()) {
      return Optional.empty();
    }
    Piece mark = pieces.get(at + 1);
    boolean tie = mark.glued() && (mark.is("/") || dash(mark)) && pieces.get(at + 2).glued();
    int length = tie ? pieces.get(at + 2).text().length() : 0;
    int second = small(pieces, at + 2);
    boolean next = length == 4 && second == first + 1 || length == 2 && second == (first + 1) % 100;
    String iso = first + "/" + String.format(Locale.ROOT, "%02d", (first + 1) % 100);
    return next ? Optional.of(new Read(at + 3, iso, Type.PERIOD)) : Optional.empty();
  }

  /** The year at a piece: four digits that count nothing. */
  private Optional<String> year(List<Piece> pieces, int at) {
    int year = small(pieces, at);
    if (year < 1900 || year > 2099) {
      return Optional.empty();
    }
    Piece piece = pieces.get(at);
    Piece before = at > 0 ? pieces.get(at - 1) : piece;
    if (at > 0 && piece.glued() && !"([/-–—„“”\"'‚‘,".contains(before.text())) {
      return Optional.empty();
    }
    boolean counts =
        notation.at(Role.SCALE, pieces, at + 1).isPresent()
            || notation.at(Role.PERCENT, pieces, at + 1).isPresent()
            || notation.at(Role.UNIT, pieces, at + 1).isPresent()
            || notation.currencyAfter(pieces, at + 1).isPresent()
            || notation.currencyBefore(pieces, at).isPresent() && piece.glued();
    if (counts
        || at + 1 < pieces.size() && pieces.get(at + 1).glued() && pieces.get(at + 1).word()) {
      return Optional.empty();
    }
    boolean doubtful = year % 50 == 0 || notation.approximationBefore(pieces, at).isPresent();
    return doubtful && countsNoun(pieces, at) && !led(pieces, at)
        ? Optional.empty()
        : Optional.of(piece.text());
  }

  private boolean countsNoun(List<Piece> pieces, int at) {
    if (at + 1 >= pieces.size() || !pieces.get(at + 1).word()) {
      return false;
    }
    boolean nounsAreCapital = notation.ordinal(".");
    return Character.isUpperCase(pieces.get(at + 1).text().charAt(0)) == nounsAreCapital;
  }

  private Optional<Read> relative(List<Piece> pieces, int at) {
    for (Word word : List.of(Word.RELATIVE, Word.WEEKDAY)) {
      var found = words.get(word.ordinal()).at(pieces, at);
      if (found.isPresent()) {
        return Optional.of(new Read(at + found.get().pieces(), "", Type.RELATIVE));
      }
    }
    return Optional.empty();
  }
}
