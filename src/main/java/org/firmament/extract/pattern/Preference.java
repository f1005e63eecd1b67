package org.firmament.extract.pattern;

import java.util.List;
import org.firmament.model.Kind;

/** Which of the matches of one frame stay where they read the same words in two ways. */
final class Preference {
  private Preference() {}

  static List<Match> among(List<Match> matches) {
    return mostSpecific(unbent(matches));
  }

  /** Without those that take an exchange for a firm where another takes it as an exchange. */
  private static List<Match> unbent(List<Match> matches) {
    return matches.stream()
        .filter(m -> matches.stream().noneMatch(o -> o != m && isExchangeIn(o) && bends(m)))
        .toList();
  }

  private static boolean isExchangeIn(Match match) {
    return match.filled().values().stream()
        .anyMatch(
            f ->
                f.thing().map(t -> t.kind() == Kind.EXCHANGE).orElse(false)
                    && !match.pattern().kinds(f.slot()).contains(Kind.COMPANY));
  }

  private static boolean bends(Match match) {
    return match.filled().values().stream()
        .anyMatch(
            f ->
                f.thing().map(t -> Fillers.isFirm(t, match.pattern().kinds(f.slot()))).orElse(false)
                    && !match.pattern().kinds(f.slot()).contains(Kind.EXCHANGE));
  }

  /** Of patterns of one relation that read the same figure, those that ask for most. */
  private static List<Match> mostSpecific(List<Match> matches) {
    return matches.stream()
        .filter(
            m -> matches.stream().noneMatch(o -> o.pattern() != m.pattern() && isStronger(o, m)))
        .toList();
  }

  private static boolean isStronger(Match strong, Match weak) {
    boolean figure =
        weak.filled().containsKey("value")
            && strong.filled().containsKey("value")
            && weak.filled().get("value").span().equals(strong.filled().get("value").span());
    return figure
        && strong.pattern().relation() == weak.pattern().relation()
        && strong.shape().needs().size() > weak.shape().needs().size();
  }
}
