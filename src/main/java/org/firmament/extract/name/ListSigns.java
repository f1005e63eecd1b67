package org.firmament.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** What the names that stand in one list tell of each other's kind, and the noun before them. */
final class ListSigns {
  private static final int FARTHEST_NOUN = 12;

  /** What a name has whose kind a list tells. */
  private static final double LISTED = 3;

  /** More than a given name in front makes a person. */
  private static final double INSTANCE = 2.4;

  private final Lexicon lexicon;
  private final MadeSigns made;

  ListSigns(Lexicon lexicon) {
    this.lexicon = lexicon;
    made = new MadeSigns(lexicon);
  }

  void vote(List<Name> names, List<Word> words) {
    int start = 0;
    while (start < names.size()) {
      int end = start + 1;
      boolean closed = false;
      while (end < names.size() && isJoined(names.get(end - 1), names.get(end), words)) {
        closed |= isClosing(names.get(end - 1), names.get(end), words);
        end++;
      }
      List<Name> listed = names.subList(start, end);
      Optional<Lexicon.Noun> general =
          general(words, listed.get(0).from(), listed.get(listed.size() - 1).to());
      if (general.isPresent()) {
        instances(listed, general.get());
      } else if (!made(listed, words) && closed) {
        share(listed.stream().filter(n -> !n.genitive()).toList());
      }
      start = end;
    }
  }

  /** Votes for wares where the names are what a verb of making is said of. */
  private boolean made(List<Name> listed, List<Word> words) {
    double weight =
        Math.max(
            made.before(words, listed.get(0).from()),
            made.behind(words, listed.get(listed.size() - 1).to()));
    for (Name name : listed) {
      if (weight > 0 && name.thing().votes(Kind.COMPANY) < LISTED) {
        name.thing().vote(Kind.PRODUCT, weight);
      }
    }
    return weight > 0;
  }

  /** Only marks, joints and what stands in brackets part two names; not "X and Y-based Z". */
  private boolean isJoined(Name left, Name right, List<Word> words) {
    boolean joint = false;
    int depth = 0;
    boolean based =
        right.to() < words.size()
            && words.get(right.to()).is(WordClass.ADJECTIVE)
            && words.get(right.to()).form().is(Shape.PAST_PARTICIPLE);
    if (based || isLed(left, words)) {
      return false;
    }
    for (int i = left.to(); i < right.from(); i++) {
      Word word = words.get(i);
      depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
      boolean mark = word.is(",") || word.is(";") || word.is(WordClass.CONJUNCTION);
      boolean light =
          mark
              || word.is(")")
              || word.is("\"")
              || word.is("'")
              || word.is(WordClass.DETERMINER)
              || word.is("the");
      if (depth == 0 && !light) {
        return false;
      }
      joint |= depth == 0 && mark;
    }
    return joint && depth == 0;
  }

  /** "two directors of Norvik, X and Y": the firm is none of those named behind it. */
  private boolean isLed(Name firm, List<Word> words) {
    int of = firm.from() - 1;
    return of > 0
        && words.get(of).is("of")
        && words.get(of - 1).form().numbers() == 2
        && words.get(firm.to()).is(",")
        && lexicon.noun(words.get(of - 1)).filter(Lexicon.Noun::isOffice).isPresent();
  }

  private static boolean isClosing(Name left, Name right, List<Word> words) {
    for (int i = left.to(); i < right.from(); i++) {
      if (words.get(i).is(WordClass.CONJUNCTION)) {
        return true;
      }
    }
    return false;
  }

  /** The listed plural noun that the list gives examples of: "brands" of "brands such as X". */
  private Optional<Lexicon.Noun> general(List<Word> words, int first, int end) {
    boolean subject = end < words.size() && words.get(end).isFinite();
    boolean introduced = false;
    for (int i = first - 1; i >= 0 && i >= first - FARTHEST_NOUN; i--) {
      Word word = words.get(i);
      if (word.is("including")
          || word.is("such")
          || word.is("wie") && !word.is(WordClass.SUBJUNCTION)
          || word.is("darunter")
          || word.is("like")
          || word.is(":")
          || word.is("include")
          || word.is("includes")
          || word.is("included")
          || word.is("zählen")
          || word.is("gehören")
          || word.is("zählt")
          || word.is("gehört")) {
        introduced = true;
        if (word.is(":") && subject) {
          return Optional.empty();
        }
      } else if (word.is(WordClass.VERB)) {
        if (!introduced || !words.get(i + 1).is("by")) {
          return Optional.empty();
        }
      } else if (i == first - 1 && isOne(word)) {
        return Optional.empty();
      } else if (word.is(WordClass.NOUN)
          && (introduced || i == first - 1)
          && (word.form().numbers() == 2 || introduced && mayBeSeveral(words, i))) {
        Optional<Lexicon.Noun> noun = lexicon.noun(word);
        if (noun.isPresent()) {
          return noun;
        }
        if (introduced && word.capital() && lexicon.isGoods(word.form().noun())) {
          return Optional.of(new Lexicon.Noun(word.form().noun(), "product", ""));
        }
      }
    }
    return Optional.empty();
  }

  /** "der Konzern": the noun before the name says what that alone is. */
  private boolean isOne(Word word) {
    return word.is(WordClass.NOUN)
        && word.capital()
        && word.form().numbers() == 1
        && lexicon.noun(word).filter(n -> n.isCompany() || n.isProduct()).isPresent();
  }

  /** "Waschmittel wie X": a noun without an article that is the same for one and several. */
  private static boolean mayBeSeveral(List<Word> words, int noun) {
    return words.get(noun).capital()
        && (words.get(noun).form().numbers() & 2) != 0
        && (noun == 0 || !words.get(noun - 1).is(WordClass.DETERMINER));
  }

  private static void instances(List<Name> listed, Lexicon.Noun general) {
    for (Name name : listed) {
      Thing thing = name.thing();
      if (general.isProduct() && thing.weight() < LISTED) {
        thing.vote(Kind.PRODUCT, INSTANCE);
        if (general.role().equals("medium")) {
          thing.mayAlsoBe(Kind.COMPANY);
        }
      } else if (general.isCompany() && thing.weight() < 1) {
        thing.vote(Kind.COMPANY, INSTANCE);
      } else if (general.list().equals("place") && thing.weight() < 1) {
        thing.vote(Kind.PLACE, INSTANCE);
      }
    }
  }

  /** "Klin, Omsk und Moskau": what is little known is of the kind of those it is listed with. */
  private static void share(List<Name> listed) {
    Set<Kind> sure = new HashSet<>();
    for (Name name : listed) {
      if (name.thing().weight() >= 1.5) {
        sure.add(name.thing().kind());
      }
    }
    if (sure.size() == 1) {
      Kind kind = sure.iterator().next();
      listed.stream().map(Name::thing).filter(t -> t.weight() < 1).forEach(t -> t.vote(kind, 0.8));
    }
  }
}
