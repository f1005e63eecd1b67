package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * What offices beside each other share: the person ("Norvik-Gründer und Lumera-Chef Weber") or the
 * firm ("Gründer und Chef von Norvik", "Norvik-Chef Weber und Finanzchefin Lang").
 */
final class Offices {
  private static final Set<String> INSIDE = Set.of("officer", "founder", "owner");

  /** "Weber - himself a former director of X -". */
  private static final Set<String> SELVES = Set.of("himself", "herself", "itself");

  private final Grammar grammar;

  Offices(Grammar grammar) {
    this.grammar = grammar;
  }

  void link(List<Word> words, List<Chunk> chunks) {
    if (!grammar.nounsAreCapital()) {
      return;
    }
    for (int k = 1; k < chunks.size(); k++) {
      if (isSetOff(words, chunks, k - 1, chunks.get(k))) {
        alone(chunks.get(k - 1));
      }
    }
    for (int k = 1; k < chunks.size(); k++) {
      bracketed(words, chunks.get(k - 1), chunks.get(k));
      deputy(words, chunks.get(k - 1), chunks.get(k));
    }
    for (int k = chunks.size() - 1; k > 0; k--) {
      Chunk left = chunks.get(k - 1);
      Chunk right = chunks.get(k);
      boolean joined = isInside(left) && isInside(right) && areJoined(words, left, right);
      if (joined && left.name.isEmpty()) {
        person(left, right);
      }
      if (joined && !belongs(left) && right.owners.isEmpty() && left.name.isEmpty()) {
        left.complement = right.complement;
      }
    }
    for (int k = 1; k < chunks.size(); k++) {
      Chunk right = chunks.get(k);
      Optional<Chunk> left = before(words, chunks, k);
      left.filter(l -> belongs(l) && !belongs(right) && goesWithout(right))
          .ifPresent(l -> right.complement = Nominal.belonging(l));
    }
  }

  /** "der Chef von X, Weber, und": a name between commas says who holds the office before it. */
  private static boolean isSetOff(List<Word> words, List<Chunk> chunks, int k, Chunk right) {
    Chunk person = chunks.get(k);
    return right.begin() - person.to == 2
        && words.get(person.to).is(",")
        && person.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent()
        && person.begin() > 0
        && words.get(person.begin() - 1).is(",")
        && chunks.subList(Math.max(0, k - 3), k).stream()
            .filter(c -> c.name.isEmpty() || c.name.get().to() < c.to)
            .filter(c -> end(c) == person.begin() - 1)
            .anyMatch(c -> c.noun.filter(Lexicon.Noun::isOffice).isPresent());
  }

  /** "Vorstand Weber (Norvik)": the firm of the office in brackets, where it is no party. */
  private void bracketed(List<Word> words, Chunk officer, Chunk firm) {
    boolean inBrackets =
        isInside(officer)
            && !belongs(officer)
            && officer.name.filter(n -> n.to() == officer.to).isPresent()
            && firm.begin() == officer.to + 1
            && words.get(officer.to).is("(")
            && firm.to < words.size()
            && words.get(firm.to).is(")");
    boolean body =
        firm.name
            .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
            .filter(n -> !grammar.has("parties", n.text()))
            .isPresent();
    if (inBrackets && body) {
      officer.complement = Optional.of(firm);
    }
  }

  /** "Norvik-Chef Weber und sein Stellvertreter Lang": both are of one firm. */
  private void deputy(List<Word> words, Chunk left, Chunk right) {
    boolean own =
        right.determiner == Determiner.POSSESSIVE
            && right.noun.filter(n -> n.role().equals("officer")).isPresent()
            && right.name.isPresent()
            && !belongs(right);
    boolean told = isInside(left) && belongs(left) && left.name.isPresent();
    if (own && told && areJoined(words, left, right)) {
      right.complement = Nominal.belonging(left);
    }
  }

  private static void alone(Chunk chunk) {
    List<Chunk> others = chunk.group.stream().filter(c -> c != chunk).toList();
    others.forEach(c -> c.group = others);
    chunk.group = List.of(chunk);
  }

  /** "X, in dessen Vorstand Weber sitzt": the name is not that of the board. */
  void seated(List<Word> words, List<Chunk> chunks, int k) {
    Chunk board = chunks.get(k);
    int before = board.begin() - 2;
    boolean inside =
        grammar.nounsAreCapital()
            && before >= 0
            && words.get(before).is(WordClass.PREPOSITION)
            && (grammar.has("collective-nouns", board.lemma) || grammar.has("posts", board.lemma))
            && board.name.filter(n -> n.from() == board.head + 1).isPresent();
    if (inside) {
      chunks.add(k + 1, Nominal.standing(board.name.get(), ""));
      board.name = Optional.empty();
      board.to = board.head + 1;
      board.preposition = words.get(before).lower();
      board.prepositionAt = before;
    }
  }

  /** The office that one is joined to, directly or behind the firm that the first is of. */
  private Optional<Chunk> before(List<Word> words, List<Chunk> chunks, int k) {
    Chunk right = chunks.get(k);
    for (int j = k - 1; j >= 0 && j >= k - 2; j--) {
      Chunk left = chunks.get(j);
      boolean here = j == k - 1 || left.complement.filter(c -> c == chunks.get(k - 1)).isPresent();
      if (here && isInside(left) && isInside(right) && areJoined(words, chunks.get(k - 1), right)) {
        return Optional.of(left);
      }
    }
    return Optional.empty();
  }

  /** "Norvik-Chef und Lumera-Aufsichtsrat Weber": the name stands behind the last office. */
  private static void person(Chunk left, Chunk right) {
    boolean named = right.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent();
    Optional<Chunk> holder = named ? Optional.of(right) : right.apposition;
    if (holder.isEmpty() || right.determiner != Determiner.NONE || left.numbers == 2) {
      return;
    }
    left.apposition = holder;
    List<Chunk> group = new ArrayList<>(right.group);
    group.add(0, left);
    List<Chunk> all = List.copyOf(group);
    all.forEach(c -> c.group = all);
  }

  private boolean areJoined(List<Word> words, Chunk left, Chunk right) {
    int gap = right.begin() - left.to;
    boolean alike = right.isBare() || right.preposition.equals(left.preposition);
    boolean hyphen = gap == 2 && words.get(left.to + 1).is("-");
    return alike
        && (gap == 1 || hyphen)
        && (grammar.conjunctions().contains(words.get(left.to).lower())
            || words.get(left.to).is(",") && left.name.isEmpty() == right.name.isEmpty());
  }

  /** "vice-president, health, at Norvik": behind the field that commas set off. */
  static int behindField(Phrasing phrases, Chunk chunk, int end) {
    List<Word> words = phrases.words();
    boolean office = chunk.noun.filter(Lexicon.Noun::isOffice).isPresent() && chunk.name.isEmpty();
    if (!office || end + 2 >= words.size() || !words.get(end).is(",")) {
      return end;
    }
    return phrases
        .at(end + 1)
        .filter(c -> c.begin() == end + 1 && c.isBare() && c.name.isEmpty() && c.head >= 0)
        .filter(c -> c.determiner == Determiner.NONE && c.to + 1 < words.size())
        .filter(c -> words.get(c.to).is(",") && words.get(c.to + 1).is(WordClass.PREPOSITION))
        .map(c -> c.to + 1)
        .orElse(end);
  }

  /** "Norvik's Ann Weber, who has been chairman": of the firm before the name of who holds it. */
  static void ofHolder(Chunk chunk, Frame frame) {
    boolean open =
        chunk.noun.filter(Lexicon.Noun::isOffice).isPresent()
            && frame.first(Frame.Role.COMPLEMENT).isEmpty()
            && chunk.owners.isEmpty();
    for (Frame.Argument held : open ? frame.in(Frame.Role.HOLDER) : List.<Frame.Argument>of()) {
      held.chunk().owners.stream()
          .filter(n -> held.chunk().head < 0)
          .filter(n -> n.genitive() && n.thing().kind() == Kind.COMPANY)
          .findFirst()
          .ifPresent(n -> frame.add(Frame.Role.COMPLEMENT, Nominal.standing(n, ""), 0.1));
    }
  }

  /** Where a phrase ends with what it governs: "der Vorsitzende der Geschäftsführung von X". */
  static int end(Chunk chunk) {
    return chunk.complement.map(c -> Math.max(chunk.to, end(c))).orElse(chunk.to);
  }

  /** Where it ends with all that it governs: "die Chefs von A und B". */
  static int endOfAll(Chunk chunk) {
    return chunk
        .complement
        .map(c -> c.group.get(c.group.size() - 1))
        .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isEmpty())
        .map(c -> Math.max(end(chunk), c.to))
        .orElse(end(chunk));
  }

  private static boolean belongs(Chunk chunk) {
    return !chunk.owners.isEmpty() || chunk.complement.isPresent() || chunk.possessor.isPresent();
  }

  private boolean goesWithout(Chunk chunk) {
    return chunk.determiner == Determiner.NONE
        && (chunk.name.isEmpty()
            || implies(chunk, grammar)
            || chunk.noun.filter(n -> n.role().equals("officer")).isPresent()
                && !chunk.lemma.contains("-")
                && !grammar.has("never-implied", chunk.lemma.toLowerCase(Locale.ROOT)));
  }

  private static boolean isInside(Chunk chunk) {
    return chunk.noun.filter(n -> n.isOffice() && INSIDE.contains(n.role())).isPresent();
  }

  /** "himself", which only leads to what somebody is. */
  static boolean isSelf(List<Word> words, int i) {
    return SELVES.contains(words.get(i).lower());
  }

  /** Where an apposition begins, with when it is so: "X, seit 2012 Chef", "X, einst Tochter". */
  static int opening(List<Word> words, List<Chunk> chunks, int left, int right) {
    Chunk told = chunks.get(right);
    boolean quoted = told.head < 0 && told.begin() > 1 && Quotes.has(words.get(told.begin() - 1));
    if (quoted && told.isBare()) {
      return told.begin() - 1;
    }
    if (told.isBare() && told.begin() > 1 && isSelf(words, told.begin() - 1)) {
      return told.begin() - 1;
    }
    if (told.noun.isEmpty() && told.complement.isEmpty() || !told.isBare()) {
      return told.begin();
    }
    int start = told.begin();
    if (right > left + 1 && chunks.get(right - 1).isMoment()) {
      start = chunks.get(right - 1).begin();
    }
    while (start > 1 && words.get(start - 1).is(WordClass.ADVERB)) {
      start--;
    }
    return start;
  }

  /** Whether an office without a firm beside it means one of the text's own firm. */
  static boolean implies(Chunk chunk, Grammar grammar) {
    String lemma = chunk.lemma.toLowerCase(Locale.ROOT).replace("-", "");
    String role = chunk.noun.map(Lexicon.Noun::role).orElse("");
    boolean ofOther =
        chunk.lemma.contains("-")
            && grammar.nounsAreCapital()
            && !grammar.has(
                "office-fronts",
                chunk.lemma.substring(0, chunk.lemma.lastIndexOf('-')).toLowerCase(Locale.ROOT))
            && chunk.noun.filter(n -> !n.lemma().contains("-")).isPresent();
    if (ofOther || grammar.has("never-implied", lemma)) {
      return false;
    }
    if (chunk.noun.filter(n -> n.isOffice() && n.role().equals("owner")).isPresent()) {
      return grammar.has("implying-owners", lemma);
    }
    if (!role.equals("officer") || !grammar.lists("implying-offices")) {
      return true;
    }
    for (int at = 0; at < lemma.length(); at++) {
      if (grammar.has("implying-offices", lemma.substring(at))) {
        return true;
      }
    }
    return false;
  }
}
