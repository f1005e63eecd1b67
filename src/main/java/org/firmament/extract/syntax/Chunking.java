package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Case;
import org.firmament.text.Figure;
import org.firmament.text.Form;
import org.firmament.text.Moment;
import org.firmament.text.WordClass;

/** The grouping of the words of one sentence into phrases, from left to right. */
final class Chunking {
  private static final int LONGEST_ATTRIBUTE = 14;

  private final Marked marked;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Heads heads;
  private final Joined joined;
  private final Quoting quoting;
  private final Premodifiers modifiers;
  private final List<Word> words;
  private final Map<Integer, Name> names;
  private final Map<Integer, Figure> figures;
  private final Map<Integer, Moment> moments;
  final List<Chunk> chunks = new ArrayList<>();
  final List<Phrasing.Attribute> attributes = new ArrayList<>();

  Chunking(Marked marked, Lexicon lexicon, Grammar grammar) {
    this.marked = marked;
    this.lexicon = lexicon;
    this.grammar = grammar;
    heads = new Heads(marked, lexicon, grammar);
    joined = new Joined(marked, grammar);
    quoting = new Quoting(marked, grammar);
    modifiers = new Premodifiers(marked, lexicon, grammar);
    words = marked.words;
    names = marked.names;
    figures = marked.figures;
    moments = marked.moments;
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
    if (marked.bound(i, grammar) > i && marked.bound(i, grammar) < limit) {
      Chunk chunk = noun(marked.bound(i, grammar), limit);
      chunks.add(chunk);
      return chunk.to;
    }
    boolean each = grammar.has("distributives", word.lower()) && i + 1 < limit;
    int behind =
        each && words.get(i + 1).is(WordClass.PREPOSITION) ? i + 1 : behindAdverbial(i, limit);
    if (behind > i) {
      return behind;
    }
    if (word.is(WordClass.PREPOSITION)
        && !names.containsKey(i)
        && !marked.momentEnds.containsKey(i)
        && !marked.figureEnds.containsKey(i)) {
      int next = i + 1;
      if (next < limit && words.get(next).is(WordClass.PREPOSITION) && !starts(next)) {
        next++;
      }
      next = quoting.opened(marked.bound(next, grammar), limit);
      if (next < limit && starts(next)) {
        Chunk chunk = noun(next, limit);
        if (chunk.to > next) {
          if (isAbout(word, next)) {
            chunks.add(chunk);
            return Math.max(chunk.to, next + 1);
          }
          chunk.preposition = marked.preposition(i, grammar);
          chunk.prepositionAt = i;
          if (grammar.definitePrepositions().contains(word.lower())
              && chunk.determiner == Determiner.NONE) {
            chunk.determiner = Determiner.DEFINITE;
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

  /**
   * Where two or three words that together are an adverb end; where they begin if there are none.
   */
  private int behindAdverbial(int i, int limit) {
    StringBuilder text = new StringBuilder(words.get(i).lower());
    for (int k = i + 1; k < Math.min(limit, i + 3); k++) {
      text.append(' ').append(words.get(k).lower());
      if (grammar.has("adverbials", text.toString())) {
        return k + 1;
      }
    }
    return i;
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
    if (names.containsKey(i)
        || figures.containsKey(i)
        || moments.containsKey(i)
        || quoting.compound(i, words.size()) > i) {
      return true;
    }
    return switch (words.get(i).tag()) {
      case DETERMINER, ADJECTIVE, NUMBER, NOUN, NAME, PRONOUN -> true;
      case NEGATION -> words.get(i).form().is(WordClass.DETERMINER);
      case ADVERB -> i + 1 < words.size() && figures.containsKey(i + 1);
      default -> false;
    };
  }

  /** The phrase at a word, with the phrase that owns it: "the company's chief executive". */
  private Chunk noun(int start, int limit) {
    int several = Agreement.behindOne(words, start);
    Chunk chunk = plain(several, limit);
    if (several > start && chunk.head >= 0 && chunk.name.isEmpty()) {
      Agreement.oneOf(chunk, start);
    }
    boolean owns =
        chunk.head >= 0
            && chunk.name.isEmpty()
            && chunk.to + 1 < limit
            && words.get(chunk.to).is("'s")
            && starts(chunk.to + 1);
    if (!owns) {
      return chunk;
    }
    Chunk owned = noun(chunk.to + 1, limit);
    if (owned.head < 0 || owned.determiner != Determiner.NONE) {
      return chunk;
    }
    owned.possessor = Optional.of(chunk);
    owned.determiner = Determiner.POSSESSIVE;
    owned.from = start;
    if (heads.namesHead(owned)) {
      owned.name = Optional.of(owned.owners.remove(owned.owners.size() - 1));
    }
    return owned;
  }

  private Chunk plain(int start, int limit) {
    Chunk chunk = new Chunk(start);
    int i = start;
    Word first = words.get(i);
    boolean near = !moments.containsKey(i) && grammar.has("near-dates", first.lower());
    int date = near ? i + 1 : i;
    if (moments.containsKey(date) && !names.containsKey(i)) {
      chunk.moment = Optional.of(moments.get(date));
      chunk.to = marked.momentEnds.get(date);
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
    if (modifiers.isDeterminer(first)
        && !figures.containsKey(i)
        && (grammar.nounsAreCapital() || !names.containsKey(i))
        && !modifiers.isSuperlative(i, limit)) {
      determiner = i;
      chunk.determiner = grammar.determiner(first.lower());
      i++;
      if (i < limit && grammar.has("both", first.lower()) && modifiers.isDeterminer(words.get(i))) {
        chunk.determiner = grammar.determiner(words.get(i).lower());
        i++;
      }
      if (i < limit
          && modifiers.isDeterminer(words.get(i))
          && grammar.has("both", words.get(i).lower())) {
        i++;
      }
    }
    int open = determiner < 0 ? -1 : i;
    if (i < limit && modifiers.isPeriod(i, limit)) {
      chunk.moment = Optional.of(moments.get(i));
      chunk.to = marked.momentEnds.get(i);
      return chunk;
    }
    boolean more = true;
    while (more && i < limit) {
      more = false;
      Word word = words.get(i);
      Name name = names.get(i);
      Optional<Joined.Joint> joint = joined.at(i, limit);
      int behindQuote = quoting.modifier(chunk, i, limit);
      int dated = open == i && modifiers.isDated(i) ? attribute(chunk, i, limit) : i;
      int suspended = modifiers.suspended(i, limit);
      int compound = quoting.compound(i, limit);
      if (dated > i || suspended > i) {
        i = Math.max(dated, suspended);
        more = true;
      } else if (compound > i) {
        chunk.owners.add(names.get(i + 1));
        i = compound;
        more = true;
      } else if (joint.isPresent()) {
        int participle = joint.get().participle();
        attributes.add(new Phrasing.Attribute(participle, joint.get().inner(), chunk));
        chunk.adjectives.add(participle);
        i = participle + 1;
        more = true;
      } else if (name != null) {
        boolean owns = heads.owns(name, limit);
        if (owns) {
          chunk.owners.add(name);
          i = name.to() < limit && words.get(name.to()).is("'s") ? name.to() + 1 : name.to();
          more = true;
        } else {
          chunk.name = Optional.of(name);
          i = name.to();
        }
      } else if (figures.containsKey(i) && marked.figureEnds.get(i) <= limit) {
        if (chunk.figure.isEmpty()) {
          chunk.figure = Optional.of(figures.get(i));
        }
        i = marked.figureEnds.get(i);
        heads.part(chunk, i - 1);
        int behind = marked.behindConversion(i);
        i = behind < limit && words.get(behind).is(WordClass.NOUN) ? behind : i;
        boolean sized = determiner >= 0 && names.containsKey(i) && !grammar.nounsAreCapital();
        more = i < limit && (sized || continuesFigure(i));
      } else if (word.is(WordClass.ADJECTIVE)
          || (determiner >= 0 || !chunk.owners.isEmpty()) && modifiers.isPeriodOf(chunk, i, limit)
          || word.is(WordClass.NUMBER) && i + 1 < limit
          || modifiers.isPlaceAdjective(i, limit)) {
        chunk.adjectives.add(i++);
        more = true;
      } else if (chunk.head >= 0 && lexicon.isTitle(word.text()) && names.containsKey(i + 1)) {
        i++;
        more = true;
      } else if (word.is(WordClass.NOUN) || word.is(WordClass.NAME)) {
        i = heads.nouns(chunk, i, limit);
        i = heads.called(chunk, quoting.name(chunk, i, limit, heads), limit);
        more =
            chunk.name.isEmpty()
                    && i + 1 < limit
                    && !grammar.nounsAreCapital()
                    && lexicon.isTitle(words.get(i).text())
                    && names.containsKey(i + 1)
                || chunk.name.isEmpty()
                    && i < limit
                    && names.containsKey(i)
                    && marked.touches(i)
                    && heads.takesName(chunk);
      } else if ((word.is(WordClass.ADVERB) || modifiers.isSuperlative(i, limit))
          && i + 1 < limit
          && (words.get(i + 1).is(WordClass.ADJECTIVE) || figures.containsKey(i + 1))) {
        i++;
        more = true;
      } else if (chunk.head < 0
          && (determiner >= 0 || !chunk.adjectives.isEmpty())
          && quoting.isName(i, limit)) {
        chunk.name = Optional.of(names.get(i + 1));
        i = names.get(i + 1).to() + 1;
      } else if (behindQuote > i) {
        i = behindQuote;
        more = true;
      } else if (modifiers.isJoin(i, limit)) {
        i++;
        more = true;
      } else if (open == i && grammar.attributesPrecede()) {
        int behind = attribute(chunk, i, limit);
        more = behind > i;
        i = behind;
      }
    }
    chunk.to = i;
    Agreement.settle(chunk, determiner, words, grammar);
    if (chunk.head < 0
        && chunk.name.isEmpty()
        && chunk.figure.isEmpty()
        && chunk.owners.isEmpty()) {
      chunk.to = determiner >= 0 || !chunk.adjectives.isEmpty() ? start : i;
      if (determiner >= 0 && i == open) {
        chunk.pronoun = Optional.of(words.get(i - 1));
        chunk.to = i;
      }
    }
    if (chunk.head < 0 && chunk.name.isEmpty() && !chunk.owners.isEmpty()
        || heads.namesHead(chunk)) {
      chunk.name = Optional.of(chunk.owners.remove(chunk.owners.size() - 1));
    }
    return chunk;
  }

  private boolean continuesFigure(int i) {
    WordClass tag = words.get(i).tag();
    if (tag == WordClass.ADJECTIVE && heads.isHolder(i + 1) || isWhen(i)) {
      return false;
    }
    return tag == WordClass.NOUN
        || tag == WordClass.ADJECTIVE
        || names.containsKey(i)
            && names.get(i).to() < words.size()
            && (words.get(names.get(i).to()).is(WordClass.NOUN)
                || joined.isJoint(names.get(i).to()));
  }

  /** "$118m last year", but "$118m first-quarter profit". */
  private boolean isWhen(int i) {
    int end = moments.containsKey(i) ? marked.momentEnds.get(i) : words.size();
    return moments.containsKey(i)
        && (end >= words.size()
            || !words.get(end).is(WordClass.NOUN) && !words.get(end).is(WordClass.ADJECTIVE));
  }

  /** "die an der Börse notierte Firma": reads the inner phrases, returns where the noun stands. */
  private int attribute(Chunk outer, int start, int limit) {
    int end = Math.min(limit, start + LONGEST_ATTRIBUTE);
    int first = words.get(start).is(WordClass.ADVERB) ? Math.min(start + 1, limit - 1) : start;
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      boolean stop =
          word.is(WordClass.MARK) && !word.is("\"") && !modifiers.isSuspending(i)
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
              || word.is(WordClass.ADJECTIVE)
                  && words.get(first).is(WordClass.PREPOSITION)
                  && i > first + 1
                  && !words.get(i - 1).is(WordClass.DETERMINER)
                  && !words.get(i - 1).is(WordClass.PREPOSITION);
      boolean nominal =
          i + 1 < limit
              && (words.get(i + 1).is(WordClass.NOUN)
                  || words.get(i + 1).is(WordClass.NAME)
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
}
