package org.firmament.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.model.Span;

/**
 * Words of a list, each of one or more pieces, with what the list says of them. A word in capitals
 * is matched as it is written, any other in any case.
 */
final class Phrases<T> {
  /** A phrase that was found, and how many pieces it takes. */
  record Found<T>(int pieces, T meaning) {}

  private record Phrase<T>(List<Piece> pieces, T meaning) {}

  private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();
  private int longest = 0;

  void add(String words, T meaning) {
    List<Piece> pieces = Piece.in(words, new Span(0, words.length()));
    List<Phrase<T>> same = byFirst.computeIfAbsent(pieces.get(0).low(), first -> new ArrayList<>());
    same.add(new Phrase<>(pieces, meaning));
    same.sort(Comparator.comparing(phrase -> -phrase.pieces().size()));
    longest = Math.max(longest, pieces.size());
  }

  /** The longest phrase that begins at a piece. */
  Optional<Found<T>> at(List<Piece> pieces, int from) {
    if (from < 0 || from >= pieces.size()) {
      return Optional.empty();
    }
    for (Phrase<T> phrase : byFirst.getOrDefault(pieces.get(from).low(), List.of())) {
      if (matches(phrase, pieces, from)) {
        return Optional.of(new Found<>(phrase.pieces().size(), phrase.meaning()));
      }
    }
    return Optional.empty();
  }

  /** The longest phrase that ends right before a piece. */
  Optional<Found<T>> before(List<Piece> pieces, int to) {
    for (int from = Math.max(0, to - longest); from < to; from++) {
      Optional<Found<T>> found = at(pieces, from);
      if (found.isPresent() && from + found.get().pieces() == to) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static <T> boolean matches(Phrase<T> phrase, List<Piece> pieces, int from) {
    List<Piece> wanted = phrase.pieces();
    if (from + wanted.size() > pieces.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Piece want = wanted.get(i);
      Piece have = pieces.get(from + i);
      boolean exact = want.text().length() > 1 && want.text().equals(upper(want));
      if (exact ? !have.text().equals(want.text()) : !have.low().equals(want.low())) {
        return false;
      }
    }
    return true;
  }

  private static String upper(Piece piece) {
    return piece.text().toUpperCase(java.util.Locale.ROOT);
  }
}
