package org.firmament.extract.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * A thing without a proper name that a noun tells apart: "Hamburger Taximarkt", "Kosmetiksparte",
 * "the competition authority".
 *
 * @param name the noun with its adjectives
 * @param brief the noun without them
 */
public record Described(Kind kind, String name, String brief) {
  private static final Pattern WORD = Pattern.compile("[A-ZÄÖÜ]\\p{Ll}{2,}");

  /** "in Norvik-Märkten": the shops of a firm are no line of business. */
  private static boolean isOfFirm(Chunk chunk) {
    return chunk.owners.stream().anyMatch(n -> n.thing().kind() == Kind.COMPANY);
  }

  /** What a phrase describes that is headed by such a noun and holds no name. */
  public static Optional<Described> of(Chunk chunk, List<Word> words, Grammar grammar) {
    if (chunk.head < 0 || chunk.name.isPresent()) {
      return Optional.empty();
    }
    Optional<Described> ruler = ruler(chunk, words, grammar);
    if (ruler.isPresent() || chunk.noun.isEmpty()) {
      return ruler;
    }
    Lexicon.Noun noun = chunk.noun.get();
    int first = chunk.head;
    boolean market = noun.list().equals("market");
    while (first > chunk.from
        && (words.get(first - 1).is(WordClass.NOUN)
            || market && words.get(first - 1).isAcronym())) {
      first--;
    }
    int from = Math.min(first, firstAdjective(chunk, words, grammar));
    while (market && from > chunk.from && words.get(from - 1).is(WordClass.NAME)) {
      from--;
    }
    String brief = text(words, first, chunk.head);
    boolean compound = first < chunk.head || isCompound(words.get(chunk.head), noun);
    boolean vague = noun.role().equals("vague");
    boolean plain =
        !grammar.nounsAreCapital()
            && from < chunk.head
            && words.subList(from, chunk.head).stream()
                .allMatch(w -> grammar.has("plain-adjectives", w.lower()));
    boolean line = !plain && (compound || !vague || from < first && isOfPlace(words, from, first));
    if (market && line && !isOfFirm(chunk)) {
      return Optional.of(new Described(Kind.MARKET, text(words, from, chunk.head), brief));
    }
    boolean known = chunk.determiner != Determiner.INDEFINITE && chunk.numbers != 2;
    boolean body = compound || isDistinct(noun.lemma(), grammar);
    if (noun.role().equals("institution") && known && body) {
      return Optional.of(new Described(Kind.ORGANIZATION, text(words, from, chunk.head), brief));
    }
    if (noun.isCompany()
        && noun.role().equals("unit")
        && known
        && compound
        && words.get(chunk.head).capital()
        && chunk.owners.isEmpty()) {
      return Optional.of(new Described(Kind.COMPANY, text(words, from, chunk.head), brief));
    }
    return Optional.empty();
  }

  /** Where the adjectives begin: in English those of a land, before which others only praise. */
  private static int firstAdjective(Chunk chunk, List<Word> words, Grammar grammar) {
    Optional<Name> land =
        chunk.owners.stream()
            .filter(n -> !grammar.nounsAreCapital() && !n.genitive() && n.to() <= chunk.head)
            .filter(n -> n.thing().kind() == Kind.PLACE)
            .findFirst();
    if (land.isPresent()) {
      return land.get().from();
    }
    return chunk.adjectives.stream()
        .filter(i -> grammar.nounsAreCapital() || words.get(i).capital())
        .findFirst()
        .or(() -> chunk.adjectives.stream().findFirst())
        .orElse(chunk.head);
  }

  /** "the French government", "the South Korean state": a land tells which. */
  private static Optional<Described> ruler(Chunk chunk, List<Word> words, Grammar grammar) {
    boolean known =
        chunk.determiner == Determiner.DEFINITE
            && chunk.owners.stream().noneMatch(Name::genitive)
            && grammar.has("ruling-nouns", chunk.lemma);
    return known ? ofLand(chunk, words) : Optional.empty();
  }

  /** "US regulators", "Norway's competition watchdog": a land tells who supervises firms. */
  public static Optional<Described> supervisor(Chunk chunk, List<Word> words, Grammar grammar) {
    String noun = chunk.lemma.substring(chunk.lemma.lastIndexOf(' ') + 1);
    boolean supervises =
        chunk.name.isEmpty()
            && chunk.complement.isEmpty()
            && (grammar.has("supervising-nouns", noun)
                || grammar.has("supervising-nouns", chunk.lemma)
                || grammar.has("ruling-nouns", chunk.lemma));
    return supervises && chunk.determiner != Determiner.INDEFINITE
        ? ofLand(chunk, words)
        : Optional.empty();
  }

  /** The noun with the land before it, if one stands there. */
  private static Optional<Described> ofLand(Chunk chunk, List<Word> words) {
    Optional<Name> land =
        chunk.owners.stream()
            .filter(n -> n.to() <= chunk.head && n.thing().kind() == Kind.PLACE)
            .findFirst();
    boolean genitive = land.filter(Name::genitive).isPresent();
    int from =
        land.map(Name::from)
            .orElseGet(
                () ->
                    chunk.adjectives.stream()
                        .filter(i -> i < chunk.head && words.get(i).capital())
                        .findFirst()
                        .orElse(-1));
    if (from < 0) {
      return Optional.empty();
    }
    String name = text(words, from, chunk.head);
    String brief = genitive ? text(words, land.get().to() + 1, chunk.head) : name;
    return Optional.of(new Described(Kind.ORGANIZATION, name, brief));
  }

  /** "auf Kühltechnik spezialisiert", "Spezialist für Hochbau": a line of business by its noun. */
  public static Optional<Described> line(Chunk chunk, List<Word> words) {
    boolean bare =
        chunk.head >= 0
            && chunk.name.isEmpty()
            && chunk.owners.isEmpty()
            && chunk.figure.isEmpty()
            && chunk.determiner == Determiner.NONE
            && chunk.numbers != 2
            && chunk.noun.filter(n -> n.isOffice() || n.isCompany() || n.isMeasured()).isEmpty();
    if (!bare) {
      return Optional.empty();
    }
    int from = chunk.adjectives.isEmpty() ? chunk.head : chunk.adjectives.get(0);
    return Optional.of(
        new Described(
            Kind.MARKET, text(words, from, chunk.head), text(words, chunk.head, chunk.head)));
  }

  /** What a phrase describes by itself or together with what stands right behind it. */
  public static List<Described> all(Chunk chunk, Phrasing phrases, Grammar grammar) {
    List<Word> words = phrases.words();
    boolean market =
        chunk.noun.filter(n -> n.list().equals("market")).isPresent() && chunk.name.isEmpty();
    Optional<Chunk> next =
        market && chunk.to < words.size() ? phrases.at(chunk.to) : Optional.empty();
    if (next.filter(n -> n.begin() == chunk.to && n.head >= 0 && n.name.isEmpty()).isPresent()) {
      Chunk line = next.get();
      int from = chunk.adjectives.isEmpty() ? chunk.head : chunk.adjectives.get(0);
      if (line.preposition.equals("für")) {
        String name = text(words, from, line.to - 1);
        return List.of(new Described(Kind.MARKET, name, text(words, chunk.head, line.to - 1)));
      }
      if (chunk.complement.filter(line::equals).isPresent() && line.isBare()) {
        return line.group.stream()
            .filter(c -> c.head >= 0 && c.name.isEmpty() && c.determiner == Determiner.NONE)
            .map(c -> text(words, c.from, c.head))
            .map(name -> new Described(Kind.MARKET, name, name))
            .toList();
      }
    }
    return of(chunk, words, grammar).stream().toList();
  }

  /** Goods that a phrase speaks of: "digitaler Bilderrahmen", also called by the noun alone. */
  public static Described ware(Chunk chunk, List<Word> words, Grammar grammar) {
    int from = chunk.head;
    while (from > chunk.from
        && chunk.adjectives.contains(from - 1)
        && !grammar.has("plain-adjectives", grammar.uninflected(words.get(from - 1).lower()))) {
      from--;
    }
    return new Described(Kind.PRODUCT, text(words, from, chunk.head), words.get(chunk.head).text());
  }

  /**
   * "das Land Kärnten", "der Bund", "die Familie Huber": who owns, buys or orders as a body, though
   * the name beside the noun is that of a place or person.
   */
  public static Optional<Described> body(Chunk chunk, List<Word> words, Grammar grammar) {
    boolean family = grammar.has("families", chunk.lemma);
    boolean body =
        chunk.head >= 0
            && chunk.owners.isEmpty()
            && chunk.complement.isEmpty()
            && (chunk.name.isPresent()
                ? family || grammar.has("bodies-of-place", chunk.lemma)
                : chunk.determiner == Determiner.DEFINITE && grammar.has("states", chunk.lemma));
    if (!body) {
      return Optional.empty();
    }
    int end = chunk.name.map(n -> n.to() - 1).orElse(chunk.head);
    int from = chunk.name.isEmpty() && !chunk.adjectives.isEmpty() ? chunk.head - 1 : chunk.head;
    String text = text(words, from, end);
    String name = chunk.name.filter(Name::genitive).isPresent() ? text.replaceAll("s$", "") : text;
    return Optional.of(new Described(family ? Kind.PERSON : Kind.ORGANIZATION, name, name));
  }

  /** Which of its sort a body is, its noun says: "Justizministerium", unlike "Behörde". */
  private static boolean isDistinct(String noun, Grammar grammar) {
    return grammar.member(
        "distinct-bodies",
        body -> {
          String end = body.substring(body.startsWith("-") ? 1 : 0);
          String front = noun.substring(0, Math.max(0, noun.length() - end.length()));
          return noun.endsWith(end)
              && (body.startsWith("-") ? WORD.matcher(front).matches() : front.isEmpty());
        });
  }

  /** "europäischer", "Hamburger": not any adjective tells which market is meant. */
  private static boolean isOfPlace(List<Word> words, int from, int to) {
    return words.subList(from, to).stream()
            .anyMatch(
                w -> w.capital() || w.lower().contains("isch") || w.lower().contains("deutsch"))
        || !words.get(to).capital();
  }

  private static boolean isCompound(Word word, Lexicon.Noun noun) {
    String head = word.form().head();
    boolean plain = head.isEmpty() || head.equals(word.form().noun());
    boolean ending = noun.lemma().startsWith("-");
    String lower = word.lower();
    return (ending || !plain && !noun.list().equals("market") || isHyphenated(lower, noun))
        && !lower.startsWith("tochter")
        && !lower.startsWith("mutter");
  }

  /** "TV-Sparte", but "Spin-off" is one word by itself. */
  private static boolean isHyphenated(String lower, Lexicon.Noun noun) {
    return lower.contains("-") && !noun.lemma().toLowerCase(Locale.ROOT).equals(lower);
  }

  private static String text(List<Word> words, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      if (!words.get(i).is(WordClass.MARK)) {
        boolean joined = text.length() == 0 || words.get(i).is("'s");
        text.append(joined ? "" : " ").append(words.get(i).text());
      }
    }
    return text.toString();
  }

  /** By which two descriptions are the same. */
  public String key() {
    return kind + " " + brief.toLowerCase(Locale.ROOT);
  }
}
