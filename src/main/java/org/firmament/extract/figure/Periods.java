package org.firmament.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Word;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;
import org.firmament.text.Moment;

/**
 * Tells for which time a figure is where its own sentence does not: as told before, "last year" by
 * the date of the text. It is asked for the figures in their order.
 */
public final class Periods {
  /** What a firm earns or turns over in a time. */
  private static final Set<String> TIMED =
      Set.of("revenue", "operatingProfit", "preTaxProfit", "netProfit", "dividendPerShare");

  /** How many sentences a period that was told stays in the reader's mind. */
  private static final int REACH = 6;

  private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)-(\\d\\d)-\\d\\d");
  private static final Pattern PART = Pattern.compile("--([QH])(\\d)");
  private static final Pattern TIME = Pattern.compile("\\d{4}(/\\d+|-[QH]\\d)?");

  private final Metrics metrics;
  private final List<Analysis> analyses;
  private final Optional<Matcher> today;
  private Optional<Integer> thisYear;
  private Optional<String> last = Optional.empty();
  private int lastAt;

  /**
   * {@code date}: that of the text, where it is known; else the latest day that the text names is
   * taken for it.
   */
  public Periods(Metrics metrics, List<Analysis> analyses, Optional<String> date) {
    this.metrics = metrics;
    this.analyses = analyses;
    Stream<String> days =
        analyses.stream()
            .flatMap(a -> a.phrases().chunks().stream())
            .flatMap(c -> c.moment.stream())
            .filter(m -> m.type() == Moment.Type.DATE)
            .map(Moment::iso);
    thisYear = thisYear();
    today =
        date.map(Stream::of)
            .orElse(days)
            .map(DAY::matcher)
            .filter(Matcher::matches)
            .max((a, b) -> a.group().compareTo(b.group()));
  }

  /** The figure with its period, if that is known. */
  public Qualifiers complete(Qualifiers qualifiers, int sentence, boolean planned) {
    String metric = qualifiers.of("metric").map(Value::lexical).orElse("");
    Optional<String> own = qualifiers.of("period").map(Value::lexical);
    if (!TIMED.contains(metric)) {
      return qualifiers;
    }
    if (planned && own.isPresent() && own.get().matches("\\d{4}") && thisYear.isEmpty()) {
      thisYear = Optional.of(Integer.valueOf(own.get()));
    }
    Optional<String> period = own.or(() -> told(analyses.get(sentence), sentence, planned));
    if (period.isPresent() && !planned) {
      last = period;
      lastAt = sentence;
    }
    return own.isPresent() || period.isEmpty()
        ? qualifiers
        : qualifiers.with("period", new Value.Moment(period.get()));
  }

  private Optional<String> told(Analysis analysis, int sentence, boolean planned) {
    Optional<Integer> year = today.map(t -> Integer.valueOf(t.group(1))).or(() -> thisYear);
    if (stands("last-year", analysis)) {
      return year.map(y -> String.valueOf(y - 1));
    }
    if (stands("this-year", analysis)) {
      return year.map(String::valueOf);
    }
    for (Chunk chunk : analysis.phrases().chunks()) {
      Optional<Matcher> part =
          chunk.moment.map(m -> PART.matcher(m.iso())).filter(Matcher::matches);
      if (part.isPresent()) {
        return today.map(t -> partly(t, part.get()));
      }
    }
    if (planned || stands("earlier", analysis) || stands("years-before", analysis)) {
      return Optional.empty();
    }
    return last.filter(l -> sentence - lastAt <= REACH).or(() -> headed(sentence));
  }

  /** "im laufenden Jahr 2016": the year that the text calls its own. */
  private Optional<Integer> thisYear() {
    return analyses.stream()
        .filter(a -> stands("this-year", a))
        .flatMap(a -> a.phrases().chunks().stream())
        .flatMap(c -> c.moment.stream())
        .map(Moment::iso)
        .filter(iso -> iso.matches("\\d{4}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  /** "in the fourth quarter": the latest one that was over by the date of the text. */
  private static String partly(Matcher today, Matcher part) {
    int months = part.group(1).equals("Q") ? 3 : 6;
    int end = Integer.parseInt(part.group(2)) * months;
    int year = Integer.parseInt(today.group(1));
    int month = Integer.parseInt(today.group(2));
    return (end < month ? year : year - 1) + "-" + part.group(1) + part.group(2);
  }

  /** "Rekordjahr 2015": the first time whose figures the text tells. */
  private Optional<String> headed(int sentence) {
    return analyses.stream()
        .limit(sentence + 1L)
        .flatMap(
            a ->
                a.phrases().chunks().stream()
                    .filter(c -> c.moment.filter(Periods::isTime).isPresent())
                    .filter(c -> isFiscal(c, a.words()))
                    .flatMap(c -> c.moment.stream()))
        .map(Moment::iso)
        .findFirst();
  }

  private static boolean isTime(Moment moment) {
    return moment.type() == Moment.Type.PERIOD && TIME.matcher(moment.iso()).matches();
  }

  /** "Rekordjahr 2015", "erzielt 2015", "results for 2004": the words before the time. */
  private boolean isFiscal(Chunk time, List<Word> words) {
    return words.subList(Math.max(0, time.begin() - 2), time.to).stream()
        .anyMatch(w -> metrics.is("fiscal", w));
  }

  private boolean stands(String list, Analysis analysis) {
    List<Word> words = analysis.words();
    for (int i = 0; i < words.size(); i++) {
      if (metrics.starts(list, words, i)) {
        return true;
      }
    }
    return false;
  }
}
