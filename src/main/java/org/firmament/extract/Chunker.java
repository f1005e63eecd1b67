package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.model.Kind;
import org.firmament.text.Case;
import org.firmament.text.Figure;
import org.firmament.text.Form;
import org.firmament.text.Moment;
import org.firmament.text.WordClass;

/** Groups the words of a sentence into noun phrases and links the phrases that belong together. */
final class Chunker {
  private static final int LONGEST_ATTRIBUTE = 14;

  /** What a name has whose kind a list tells. */
  private static final double LISTED = 3.0;

  private final Lexicon lexicon;
  private final Grammar grammar;

  Chunker(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** The state of one sentence. */
  private final class Run {
    final List<Word> words;
    final Map<Integer, Name> names = new HashMap<>();
    final Map<Integer, Figure> figures = new HashMap<>();
    final Map<Integer, Integer> figureEnds = new HashMap<>();
    final Map<Integer, Moment> moments = new HashMap<>();
    final Map<Integer, Integer> momentEnds = new HashMap<>();
    final List<Chunk> chunks = new ArrayList<>();
    final List<Phrasing.Attribute> attributes = new ArrayList<>();

    Run(List<Word> words, List<Name> names, List<Figure> figures, List<Moment> moments) {
      this.words = words;
      names.stream()
          .filter(n -> figures.stream().noneMatch(f -> f.span().overlaps(n.span())))
          .forEach(n -> this.names.put(n.from(), n));
      for (Figure figure : figures) {
        place(figure.span().start(), figure.span().end(), figure, this.figures, figureEnds);
      }
      for (Moment moment : moments) {
        place(moment.span().start(), moment.span().end(), moment, this.moments, momentEnds);
      }
    }

    private <T> void place(
        int start, int end, T what, Map<Integer, T> starts, Map<Integer, Integer> ends) {
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).span().end() > start) {
          int to = i;
          while (to < words.size() && words.get(to).span().start() < end) {
            to++;
          }
          starts.put(i, what);
          ends.put(i, to);
          return;
        }
      }
    }

    void range(int from, int to) {
      int i = from;
      while (i < to) {
        i = phrase(i, to);
      }
    }

    /** Reads the phrase at i, if one begins there, and returns where to go on. */
    private int phrase(int i, int limit) {
      Word word = words.get(i);
      if (isPostposition(i)) {
        Chunk before = chunks.get(chunks.size() - 1);
        before.preposition = word.lower();
        before.prepositionAt = before.from;
        return i + 1;
      }
      if (word.is(WordClass.PREPOSITION)
          && !names.containsKey(i)
          && !momentEnds.containsKey(i)
          && !figureEnds.containsKey(i)) {
        int next = i + 1;
        if (next < limit && words.get(next).is(WordClass.PREPOSITION) && !starts(next)) {
          next++;
        }
        if (next < limit && starts(next)) {
          Chunk chunk = noun(next, limit);
          if (chunk.to > next) {
            if (isAbout(word, next)) {
              chunks.add(chunk);
              return Math.max(chunk.to, next + 1);
            }
            chunk.preposition = word.lower();
            chunk.prepositionAt = i;
            if (grammar.definitePrepositions().contains(word.lower())
                && chunk.determiner == Chunk.Determiner.NONE) {
              chunk.determiner = Chunk.Determiner.DEFINITE;
            }
            chunks.add(chunk);
            return Math.max(chunk.to, next + 1);
          }
        }
        return i + 1;
      }
      if (starts(i)) {
        Chunk chunk = noun(i, limit);
        if (chunk.to > i
            && (chunk.isThing() || chunk.figure.isPresent() || chunk.moment.isPresent())) {
          chunks.add(chunk);
          return chunk.to;
        }
      }
      return i + 1;
    }

    /** "Kreisen zufolge": the preposition stands behind its phrase. */
    private boolean isPostposition(int i) {
      return grammar.has("postpositions", words.get(i).lower())
          && !chunks.isEmpty()
          && chunks.get(chunks.size() - 1).to == i
          && chunks.get(chunks.size() - 1).isBare();
    }

    /** "about 5,000 jobs": before a figure it is no preposition. */
    private boolean isAbout(Word word, int next) {
      return figures.containsKey(next) && grammar.has("approximators", word.lower());
    }

    private boolean starts(int i) {
      if (names.containsKey(i) || figures.containsKey(i) || moments.containsKey(i)) {
        return true;
      }
      return switch (words.get(i).tag()) {
        case DETERMINER, ADJECTIVE, NUMBER, NOUN, NAME, PRONOUN -> true;
        case NEGATION -> words.get(i).form().is(WordClass.DETERMINER);
        case ADVERB -> i + 1 < words.size() && figures.containsKey(i + 1);
        default -> false;
      };
    }

    private Chunk noun(int start, int limit) {
      Chunk chunk = new Chunk(start);
      int i = start;
      Word first = words.get(i);
      if (moments.containsKey(i) && !names.containsKey(i)) {
        chunk.moment = Optional.of(moments.get(i));
        chunk.to = momentEnds.get(i);
        return chunk;
      }
      if (first.is(WordClass.PRONOUN)) {
        chunk.pronoun = Optional.of(first);
        chunk.cases = first.form().cases() == 0 ? Case.ANY : first.form().cases();
        chunk.numbers = first.form().numbers() == 0 ? 3 : first.form().numbers();
        chunk.genders = first.form().genders() == 0 ? 7 : first.form().genders();
        chunk.to = i + 1;
        return chunk;
      }
      int determiner = -1;
      if (isDeterminer(first) && !figures.containsKey(i)) {
        determiner = i;
        chunk.determiner = grammar.determiner(first.lower());
        i++;
      }
      boolean more = true;
      while (more && i < limit) {
        more = false;
        Word word = words.get(i);
        Name name = names.get(i);
        if (name != null && name.to() + 1 < limit && isCompound(name.to())) {
          attributes.add(new Phrasing.Attribute(name.to(), List.of(standing(name)), chunk));
          chunk.adjectives.add(name.to());
          i = name.to() + 1;
          more = true;
        } else if (name != null) {
          boolean owns = owns(name, limit);
          if (owns) {
            chunk.owners.add(name);
            i = name.to() < limit && words.get(name.to()).is("'s") ? name.to() + 1 : name.to();
            more = true;
          } else {
            chunk.name = Optional.of(name);
            i = name.to();
          }
        } else if (figures.containsKey(i) && figureEnds.get(i) <= limit) {
          if (chunk.figure.isEmpty()) {
            chunk.figure = Optional.of(figures.get(i));
          }
          i = figureEnds.get(i);
          more = i < limit && continuesFigure(i);
        } else if (word.is(WordClass.ADJECTIVE)
            || word.is(WordClass.NUMBER) && i + 1 < limit
            || isPlaceAdjective(i, limit)) {
          chunk.adjectives.add(i++);
          more = true;
        } else if (chunk.head >= 0 && lexicon.isTitle(word.text()) && names.containsKey(i + 1)) {
          i++;
          more = true;
        } else if (word.is(WordClass.NOUN) || word.is(WordClass.NAME)) {
          i = nouns(chunk, i, limit);
          i = quotedName(chunk, i, limit);
          more =
              chunk.name.isEmpty()
                      && i + 1 < limit
                      && !grammar.nounsAreCapital()
                      && lexicon.isTitle(words.get(i).text())
                      && names.containsKey(i + 1)
                  || chunk.name.isEmpty()
                      && i < limit
                      && names.containsKey(i)
                      && touches(i)
                      && takesName(chunk);
        } else if (word.is(WordClass.ADVERB)
            && i + 1 < limit
            && (words.get(i + 1).is(WordClass.ADJECTIVE) || figures.containsKey(i + 1))) {
          i++;
          more = true;
        } else if (isJoin(i, limit)) {
          i++;
          more = true;
        } else if (determiner == i - 1 && grammar.attributesPrecede()) {
          int behind = attribute(chunk, i, limit);
          more = behind > i;
          i = behind;
        }
        if (!more
            && chunk.head < 0
            && chunk.name.isEmpty()
            && grammar.attributesPrecede()
            && determiner >= 0
            && chunk.adjectives.isEmpty()
            && chunk.figure.isEmpty()
            && i == determiner + 1
            && i < limit) {
          break;
        }
      }
      chunk.to = i;
      agree(chunk, determiner);
      if (chunk.head < 0
          && chunk.name.isEmpty()
          && chunk.figure.isEmpty()
          && chunk.owners.isEmpty()) {
        chunk.to = determiner >= 0 || !chunk.adjectives.isEmpty() ? start : i;
        if (determiner >= 0 && i == determiner + 1) {
          chunk.pronoun = Optional.of(first);
          chunk.to = i;
        }
      }
      if (chunk.head < 0 && chunk.name.isEmpty() && !chunk.owners.isEmpty() || namesHead(chunk)) {
        chunk.name = Optional.of(chunk.owners.remove(chunk.owners.size() - 1));
      }
      return chunk;
    }

    /** "Munich-based", "Muster-owned": a participle that a hyphen joins to the name before it. */
    private boolean isCompound(int participle) {
      Word word = words.get(participle);
      return !grammar.nounsAreCapital()
          && word.is(WordClass.ADJECTIVE)
          && word.form().is(Form.Shape.PAST_PARTICIPLE)
          && joinedByHyphen(participle);
    }

    private static Chunk standing(Name name) {
      Chunk chunk = new Chunk(name.from());
      chunk.to = name.to();
      chunk.name = Optional.of(name);
      return chunk;
    }

    /** "its Muster unit", "A's Muster brand": the name says which, and not whose. */
    private boolean namesHead(Chunk chunk) {
      if (grammar.nounsAreCapital()
          || chunk.head < 0
          || chunk.name.isPresent()
          || chunk.owners.isEmpty()
          || chunk.noun.isEmpty()) {
        return false;
      }
      Name last = chunk.owners.get(chunk.owners.size() - 1);
      Lexicon.Noun noun = chunk.noun.get();
      boolean owned =
          chunk.determiner == Chunk.Determiner.POSSESSIVE
              || chunk.owners.size() > 1
              || noun.isProduct() && last.thing().kind() == Kind.PRODUCT
              || chunk.determiner == Chunk.Determiner.DEFINITE
                  && (!noun.role().equals("unit") || last.thing().weight() < LISTED);
      boolean sort =
          noun.isProduct()
              || noun.isCompany() && (noun.role().equals("unit") || noun.role().equals("generic"));
      return owned
          && sort
          && !words.get(last.to()).is("'s")
          && last.thing().kind() != Kind.PLACE
          && last.thing().kind() != Kind.PERSON;
    }

    private boolean isDeterminer(Word word) {
      return word.is(WordClass.DETERMINER)
          || word.is(WordClass.NEGATION) && word.form().is(WordClass.DETERMINER);
    }

    /** "Münchner" of "Münchner Konzern": capitalised, but an adjective of a place. */
    private boolean isPlaceAdjective(int i, int limit) {
      Word word = words.get(i);
      return grammar.nounsAreCapital()
          && word.capital()
          && word.lower().endsWith("er")
          && i + 1 < limit
          && touches(i + 1)
          && (words.get(i + 1).is(WordClass.NOUN) || words.get(i + 1).is(WordClass.ADJECTIVE))
          && !words.get(i + 1).token().text().startsWith("-")
          && lexicon.placeOf(word.text()).isPresent();
    }

    /** „die App „Qwen““: a name in quotation marks behind its noun; returns where it ends. */
    private int quotedName(Chunk chunk, int i, int limit) {
      boolean opens = i + 2 < limit && isQuote(words.get(i)) && names.containsKey(i + 1);
      if (opens
          && names.get(i + 1).to() < limit
          && isQuote(words.get(names.get(i + 1).to()))
          && takesName(chunk)) {
        chunk.name = Optional.of(names.get(i + 1));
        return names.get(i + 1).to() + 1;
      }
      return i;
    }

    private static boolean isQuote(Word word) {
      return switch (word.text()) {
        case "„", "“", "”", "\"", "»", "«", "‚", "‘", "’", "'" -> true;
        default -> false;
      };
    }

    /** "rival Muster", but not "for years Muster": a time or a plain plural has no name. */
    private boolean takesName(Chunk chunk) {
      return chunk.noun.isPresent()
          || grammar.nounsAreCapital()
          || !grammar.has("time-nouns", chunk.lemma) && words.get(chunk.head).form().numbers() != 2;
    }

    private boolean touches(int i) {
      return words.get(i).span().start() - words.get(i - 1).span().end() <= 2;
    }

    /** "neue und größere": two adjectives joined before one noun. */
    private boolean isJoin(int i, int limit) {
      Word word = words.get(i);
      return (word.is("und") || word.is("and") || word.is(","))
          && i > 0
          && i + 1 < limit
          && words.get(i - 1).is(WordClass.ADJECTIVE)
          && words.get(i + 1).is(WordClass.ADJECTIVE);
    }

    private boolean continuesFigure(int i) {
      WordClass tag = words.get(i).tag();
      return tag == WordClass.NOUN
          || tag == WordClass.ADJECTIVE
          || names.containsKey(i)
              && names.get(i).to() < words.size()
              && words.get(names.get(i).to()).is(WordClass.NOUN);
    }

    /** Whether a name stands before the noun that it belongs to, rather than being the phrase. */
    private boolean owns(Name name, int limit) {
      int i = name.to();
      if (i >= limit) {
        return false;
      }
      if (words.get(i).is("'s")) {
        return true;
      }
      if (moments.containsKey(i) || figures.containsKey(i)) {
        return false;
      }
      WordClass tag = words.get(i).tag();
      boolean nominal = tag == WordClass.NOUN && !names.containsKey(i);
      if (grammar.nounsAreCapital()) {
        boolean joined =
            words.get(i).span().start() == words.get(i - 1).span().end() + 1
                && words.get(i).span().start() > 0
                && joinedByHyphen(i);
        boolean genitive = name.genitive() && (nominal || tag == WordClass.ADJECTIVE);
        return joined || genitive;
      }
      boolean adjectiveThenNoun =
          tag == WordClass.ADJECTIVE && i + 1 < limit && words.get(i + 1).is(WordClass.NOUN);
      return nominal || adjectiveThenNoun && (isListed(i, limit) || isOffice(i + 1));
    }

    private boolean isOffice(int i) {
      Word word = words.get(i);
      return lexicon
          .noun(word.text(), word.form().noun())
          .map(n -> n.isOffice() || n.isCompany() && !n.role().equals("generic"))
          .orElse(false);
    }

    /** Whether the words from i on are a noun of several words that the lexicon lists. */
    private boolean isListed(int i, int limit) {
      for (int to = i + 2; to <= Math.min(limit, i + 4); to++) {
        if (lexicon.noun(joined(i, to), "").isPresent()) {
          return true;
        }
      }
      return false;
    }

    private boolean joinedByHyphen(int i) {
      return !words.get(i).initial()
          && words.get(i).token().span().start() - words.get(i - 1).token().span().end() == 1
          && hyphenated.test(words.get(i - 1).span().end());
    }

    java.util.function.IntPredicate hyphenated = at -> false;

    /** "chief financial officer": the end of a listed noun of several words, else the start. */
    private int listed(int start, int limit) {
      for (int end = Math.min(limit, start + 4); end > start + 1; end--) {
        boolean plain = !grammar.nounsAreCapital() && words.get(end - 1).is(WordClass.NOUN);
        if (plain && lexicon.noun(joined(start, end), "").isPresent()) {
          return end;
        }
      }
      return start;
    }

    private int nouns(Chunk chunk, int start, int limit) {
      int i = start;
      int first = i;
      i = listed(start, limit);
      while (i < limit
          && (words.get(i).is(WordClass.NOUN) || words.get(i).is(WordClass.NAME))
          && !names.containsKey(i)
          && !moments.containsKey(i)
          && !(i > start && lexicon.isTitle(words.get(i).text()) && names.containsKey(i + 1))
          && (i == start || !figures.containsKey(i))) {
        i++;
        if (grammar.nounsAreCapital() && !joinsNext(i, limit)) {
          break;
        }
      }
      chunk.head = i - 1;
      Word head = words.get(i - 1);
      chunk.lemma = head.form().noun().isEmpty() ? head.text() : head.form().noun();
      chunk.noun = lexicon.noun(head.text(), head.form().noun());
      boolean firmOfPlace =
          grammar.nounsAreCapital()
              && chunk.noun.isEmpty()
              && chunk.determiner == Chunk.Determiner.DEFINITE
              && lexicon
                  .placeOf(head.text())
                  .flatMap(lexicon::placeClass)
                  .orElse("")
                  .equals("city");
      if (firmOfPlace) {
        chunk.noun = Optional.of(new Lexicon.Noun(head.text(), "company", "generic"));
      }
      int earliest = first;
      while (earliest > chunk.from && words.get(earliest - 1).is(WordClass.ADJECTIVE)) {
        earliest--;
      }
      for (int back = Math.min(4, i - earliest); back > 1 && !grammar.nounsAreCapital(); back--) {
        String several = joined(i - back, i);
        Optional<Lexicon.Noun> noun = lexicon.noun(several, several);
        if (noun.isPresent()) {
          chunk.noun = noun;
          chunk.lemma = several;
          break;
        }
      }
      if (chunk.noun.isEmpty() && head.lower().startsWith("ex-")) {
        chunk.noun = lexicon.noun(head.lower().substring(3), "");
      }
      return secondOffice(chunk, i, limit);
    }

    /** "chairman and chief executive": two offices of one person. */
    private int secondOffice(Chunk chunk, int i, int limit) {
      boolean first = chunk.noun.map(Lexicon.Noun::isOffice).orElse(false);
      if (grammar.nounsAreCapital() || !first || i + 1 >= limit || !words.get(i).is("and")) {
        return i;
      }
      for (int to = Math.min(limit, i + 5); to > i + 1; to--) {
        Optional<Lexicon.Noun> second = lexicon.noun(joined(i + 1, to), "");
        boolean plain =
            words.get(to - 1).is(WordClass.NOUN)
                && second.map(Lexicon.Noun::isOffice).orElse(false)
                && words.get(to - 1).form().numbers() != 2;
        if (plain) {
          chunk.lemma = chunk.lemma + " and " + joined(i + 1, to);
          return to;
        }
      }
      return i;
    }

    private boolean joinsNext(int i, int limit) {
      return i < limit && words.get(i - 1).text().endsWith("-");
    }

    private String joined(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append(i > from ? " " : "").append(words.get(i).lower());
      }
      return text.toString();
    }

    /**
     * "die an der Börse notierte Firma": reads the inner phrases, returns where the noun stands.
     */
    private int attribute(Chunk outer, int start, int limit) {
      int end = Math.min(limit, start + LONGEST_ATTRIBUTE);
      for (int i = start; i < end; i++) {
        Word word = words.get(i);
        boolean stop =
            word.is(WordClass.MARK) && !word.is("\"")
                || word.is(WordClass.VERB)
                || word.is(WordClass.SUBJUNCTION)
                || word.is(WordClass.RELATIVE);
        if (stop) {
          return start;
        }
        boolean participle =
            word.is(WordClass.ADJECTIVE)
                    && (word.form().is(Form.Shape.PAST_PARTICIPLE)
                        || word.form().is(Form.Shape.PRESENT_PARTICIPLE))
                || word.is(WordClass.ADJECTIVE) && words.get(start).is(WordClass.PREPOSITION);
        boolean nominal =
            i + 1 < limit
                && (words.get(i + 1).is(WordClass.NOUN)
                    || names.containsKey(i + 1)
                    || words.get(i + 1).is(WordClass.ADJECTIVE));
        if (participle && nominal && i > start) {
          int before = chunks.size();
          range(start, i);
          List<Chunk> inner = new ArrayList<>(chunks.subList(before, chunks.size()));
          chunks.subList(before, chunks.size()).clear();
          attributes.add(new Phrasing.Attribute(i, inner, outer));
          outer.adjectives.add(i);
          return i + 1;
        }
      }
      return start;
    }

    private void agree(Chunk chunk, int determiner) {
      int genders = 7;
      int numbers = 3;
      int cases = Case.ANY;
      if (chunk.head >= 0) {
        Form form = words.get(chunk.head).form();
        genders = form.genders() == 0 ? 7 : form.genders();
        numbers = form.numbers() == 0 ? 3 : form.numbers();
        cases = form.cases() == 0 ? Case.ANY : form.cases();
      }
      if (determiner >= 0) {
        cases &= grammar.cases(words.get(determiner).lower(), genders, numbers);
        if (cases == 0) {
          cases = grammar.cases(words.get(determiner).lower(), 7, 3);
        }
        if (numbers == 3) {
          numbers = grammar.numbers(words.get(determiner).lower(), genders, cases);
        }
      }
      chunk.genders = genders;
      chunk.numbers = numbers;
      chunk.cases = cases == 0 ? Case.ANY : cases;
    }
  }

  Phrasing phrases(
      String text, List<Word> words, List<Name> names, List<Figure> figures, List<Moment> moments) {
    Run run = new Run(words, names, figures, moments);
    run.hyphenated = at -> at < text.length() && text.charAt(at) == '-';
    run.range(0, words.size());
    link(run);
    return new Phrasing(words, run.chunks, run.attributes);
  }

  private void link(Run run) {
    List<Chunk> chunks = run.chunks;
    for (int k = 0; k + 1 < chunks.size(); k++) {
      complement(run.words, chunks.get(k), chunks.get(k + 1));
    }
    possess(run.words, chunks);
    coordinate(run.words, chunks);
    for (int k = 0; k + 1 < chunks.size(); k++) {
      apposition(run.words, chunks, k);
    }
  }

  /** "X, whose brands include Y": the name before owns the phrase. */
  private void possess(List<Word> words, List<Chunk> chunks) {
    for (int k = 1; k < chunks.size(); k++) {
      Chunk chunk = chunks.get(k);
      boolean whose = chunk.begin() > 0 && words.get(chunk.begin() - 1).is("whose");
      Optional<Name> owner = chunks.get(k - 1).name;
      if (whose && chunk.head >= 0 && chunk.name.isEmpty() && owner.isPresent()) {
        chunk.owners.add(0, owner.get());
      }
    }
  }

  /** The genitive or "of"/"von" phrase right behind a noun belongs to it. */
  private void complement(List<Word> words, Chunk chunk, Chunk next) {
    boolean governs = chunk.head >= 0 || chunk.isFigure();
    if (next.begin() != chunk.to
        || chunk.head < 0 && !grammar.nounsAreCapital()
        || !next.isThing()) {
      return;
    }
    boolean of = grammar.complementPrepositions().contains(next.preposition);
    boolean unclear = (next.cases & Case.NOMINATIVE) != 0 && grammar.has("time-nouns", chunk.lemma);
    boolean genitive =
        next.isBare()
            && governs
            && next.determiner != Chunk.Determiner.NONE
            && (next.cases & Case.GENITIVE) != 0
            && (next.cases & Case.ACCUSATIVE) == 0
            && !unclear
            && chunk.name.isEmpty();
    boolean bare =
        next.isBare()
            && chunk.head >= 0
            && chunk.name.isEmpty()
            && next.name.isPresent()
            && next.head < 0
            && next.name.get().genitive()
            && grammar.nounsAreCapital();
    if (of || genitive || bare) {
      chunk.complement = Optional.of(next);
    }
  }

  /** Joins "A, B und C"; what follows the conjunction must be alike. */
  private void coordinate(List<Word> words, List<Chunk> chunks) {
    for (int k = chunks.size() - 1; k > 0; k--) {
      Chunk right = chunks.get(k);
      Chunk left = chunks.get(k - 1);
      boolean joinedByWord = between(words, left, right, grammar.conjunctions());
      if (!joinedByWord || !alike(left, right)) {
        left = owner(chunks, k - 1, right, words);
        if (left == right) {
          continue;
        }
      }
      List<Chunk> group = new ArrayList<>(right.group);
      group.add(0, left);
      int at = chunks.indexOf(left);
      while (at > 0
          && between(words, chunks.get(at - 1), chunks.get(at), List.of(","))
          && alike(chunks.get(at - 1), chunks.get(at))
          && chunks.get(at).isBare()) {
        at--;
        group.add(0, chunks.get(at));
      }
      List<Chunk> all = List.copyOf(group);
      all.forEach(c -> c.group = all);
    }
  }

  /** "Die Aktionäre von A und die Kunden": the conjunction may join what governs the neighbour. */
  private Chunk owner(List<Chunk> chunks, int k, Chunk right, List<Word> words) {
    Chunk left = chunks.get(k);
    if (!between(words, left, right, grammar.conjunctions())) {
      return right;
    }
    for (int j = k - 1; j >= 0; j--) {
      Chunk outer = chunks.get(j);
      if (outer.complement.isPresent() && outer.complement.get() == left && alike(outer, right)) {
        return outer;
      }
    }
    return right;
  }

  private static boolean between(List<Word> words, Chunk left, Chunk right, List<String> marks) {
    int gap = right.begin() - left.to;
    if (gap == 1) {
      return marks.contains(words.get(left.to).lower());
    }
    return gap == 2
        && words.get(left.to).is(",")
        && marks.contains(words.get(left.to + 1).lower())
        && !marks.contains(",");
  }

  private boolean alike(Chunk left, Chunk right) {
    boolean preposition = right.isBare() || right.preposition.equals(left.preposition);
    boolean things =
        left.isThing() && right.isThing() && left.pronoun.isEmpty() && right.pronoun.isEmpty();
    boolean bothNamed = left.name.isPresent() == right.name.isPresent();
    boolean cases = (left.cases & right.cases) != 0 || left.hasPreposition();
    return preposition && things && bothNamed && cases;
  }

  /** "X, an arm of Y," and "its rival, Y,": what stands between commas names the same thing. */
  private void apposition(List<Word> words, List<Chunk> chunks, int k) {
    Chunk left = chunks.get(k);
    if (left.group.size() > 1 && left.group.get(left.group.size() - 1) != left) {
      return;
    }
    for (int j = k + 1; j < chunks.size() && j < k + 4; j++) {
      Chunk right = chunks.get(j);
      boolean open =
          right.isBare()
              && right.begin() > 0
              && (words.get(right.begin() - 1).is(",")
                  || words.get(right.begin() - 1).is("(")
                  || words.get(right.begin() - 1).is("–"));
      boolean behindLeft =
          right.begin() - 1 == left.to
              || left.complement.isPresent() && right.begin() - 1 == left.complement.get().to;
      if (open
          && behindLeft
          && right.isThing()
          && (right.group.size() == 1
              || grammar.nounsAreCapital()
                  && right.group.get(0) == right
                  && right.group.stream().allMatch(c -> c.noun.isPresent()))
          && closes(words, right.group.get(right.group.size() - 1))) {
        boolean differ =
            left.name.isPresent() != right.name.isPresent()
                || right.head >= 0 && right.noun.isPresent();
        if (differ) {
          left.apposition = Optional.of(right);
          if (right.name.isEmpty() || left.name.isEmpty()) {
            right.apposition = Optional.of(left);
          }
        }
        return;
      }
    }
  }

  /** An apposition ends at a mark; its own complements and a relative clause may come before. */
  private static boolean closes(List<Word> words, Chunk right) {
    int end = right.to;
    while (end < words.size() && !words.get(end).is(WordClass.MARK)) {
      if (words.get(end).isFinite()) {
        return false;
      }
      end++;
    }
    return true;
  }
}
