package org.firmament.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** Finds where the names of a sentence begin and end. */
final class NameBounds {
  private static final Set<String> COMPASS =
      Set.of("western", "eastern", "northern", "southern", "central");

  /** Where a name stands, the listed entry it matched, and whether it is a work's in a list. */
  record Bounds(int from, int to, Optional<Gazetteer.Entry> listed, boolean title) {
    Bounds(int from, int to, Optional<Gazetteer.Entry> listed) {
      this(from, to, listed, false);
    }

    int size() {
      return to - from;
    }
  }

  /** In words: "Senior Executive Vice President". */
  private static final int LONGEST_OFFICE = 4;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Morphology morphology;
  private final boolean nounsAreCapital;
  private final NameStart start;
  private final NameEnd end;
  private final TitleLists titles;
  private final Works works;
  private final QuotedTitles quoted;
  private final OrdinaryNames ordinary;
  private final Bodies bodies;

  NameBounds(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    nounsAreCapital = grammar.nounsAreCapital();
    start = new NameStart(morphology, lexicon, gazetteer, grammar);
    end = new NameEnd(morphology, lexicon, gazetteer, grammar);
    titles = new TitleLists(lexicon);
    works = new Works(lexicon, grammar);
    quoted = new QuotedTitles(lexicon, grammar);
    ordinary = new OrdinaryNames(morphology, lexicon, gazetteer);
    bodies = new Bodies(lexicon, gazetteer);
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.morphology = morphology;
  }

  /** The words that begin a name within a sentence somewhere, so that none belongs before them. */
  Set<String> leaders(List<List<Word>> sentences) {
    Set<String> leaders = new HashSet<>();
    for (List<Word> words : sentences) {
      int end = NameEvidence.isLoud(words) ? 0 : words.size();
      for (int i = 1; i < end; i++) {
        if (words.get(i).capital()
            && !words.get(i - 1).capital()
            && !words.get(i - 1).is("&")
            && !words.get(i - 1).is("of")) {
          leaders.add(words.get(i).text());
        }
      }
    }
    return leaders;
  }

  List<Bounds> in(List<Word> words, Set<String> proven, Set<String> leaders, Set<Integer> joints) {
    List<Bounds> found = new ArrayList<>();
    boolean loud = !nounsAreCapital && NameEvidence.isLoud(words);
    SortedMap<Integer, Integer> inList = nounsAreCapital ? new TreeMap<>() : works.in(words);
    SortedMap<Integer, Integer> spelled = nounsAreCapital ? new TreeMap<>() : SpelledOut.in(words);
    int i = 0;
    while (i < words.size()) {
      if (inList.containsKey(i)) {
        found.add(new Bounds(i, inList.get(i), Optional.empty(), true));
        i = inList.get(i);
        continue;
      }
      if (!nounsAreCapital && NumberedModels.isNamed(words, i, proven)) {
        found.add(new Bounds(i, i + 1, Optional.empty(), true));
        i++;
        continue;
      }
      if (spelled.containsKey(i) && !isListed(words, i, spelled.get(i))) {
        found.add(new Bounds(i, spelled.get(i), Optional.empty()));
        i = spelled.get(i);
        continue;
      }
      int title = nounsAreCapital ? quoted.end(words, i) : titleEnd(words, i);
      if (title > i && !isListed(words, i, title)) {
        found.add(new Bounds(i, title, Optional.empty()));
        i = title;
        continue;
      }
      int office = nounsAreCapital ? officeEnd(words, i) : i;
      if (office > i) {
        i = office;
        continue;
      }
      int region = regionEnd(words, i, proven);
      if (region > i) {
        found.add(new Bounds(i, region, Optional.empty()));
        i = region;
        continue;
      }
      Optional<Gazetteer.Entry> listed = listed(words, i, proven);
      int sure = listed.isPresent() ? i + listed.get().words().size() : i;
      int told = nounsAreCapital ? ordinary.end(words, i) : i;
      if (told > sure) {
        listed = Optional.empty();
        sure = told;
      }
      if (sure > i || start.opens(words, i, proven, leaders, loud)) {
        int grown = end.of(words, i, Math.max(sure, i + 1), loud, proven, joints);
        if (sure == i && isOwner(words.get(i), proven)) {
          grown = i + 1;
        }
        if (grown > sure
            && listed.isPresent()
            && (isGenitive(words, sure, listed.get())
                || !goesOn(words, i, sure, grown, listed.get()))) {
          grown = sure;
        }
        if (grown == i + 2 && sure == i && areTwo(words, i)) {
          found.add(new Bounds(i, i + 1, Optional.empty()));
          found.add(new Bounds(i + 1, i + 2, Optional.empty()));
        } else {
          found.add(new Bounds(i, grown, grown == sure ? listed : Optional.empty()));
        }
        i = grown;
      } else {
        i++;
      }
    }
    return found;
  }

  private int titleEnd(List<Word> words, int from) {
    int end = titles.end(words, from);
    return end > from ? end : QuotedNames.end(words, from);
  }

  /** "Chief Executive Officer": an office in words that would each begin a name. */
  private int officeEnd(List<Word> words, int from) {
    StringBuilder said = new StringBuilder(words.get(from).text());
    int end = from;
    for (int i = from + 1; i < words.size() && words.get(i).capital(); i++) {
      if (!Word.touches(words, i) || i == from + LONGEST_OFFICE) {
        break;
      }
      said.append(' ').append(words.get(i).text());
      if (lexicon.isListed(said.toString())
          && lexicon.noun(said.toString(), "").filter(Lexicon.Noun::isOffice).isPresent()) {
        end = i + 1;
      }
    }
    return end;
  }

  private boolean isListed(List<Word> words, int from, int to) {
    return gazetteer
        .at(words, from)
        .filter(e -> !(nounsAreCapital && e.ambiguous()))
        .filter(e -> from + e.words().size() == to)
        .isPresent();
  }

  /** "western Europe", "southern Italy": the end of a part of a country or continent; else i. */
  private int regionEnd(List<Word> words, int i, Set<String> proven) {
    if (!isCompass(words.get(i)) || i + 1 >= words.size() || !Word.touches(words, i + 1)) {
      return i;
    }
    return listed(words, i + 1, proven)
        .filter(e -> e.kind() == Kind.PLACE)
        .filter(e -> !lexicon.placeClass(e.canonical()).orElse("city").equals("city"))
        .map(e -> i + 1 + e.words().size())
        .filter(end -> end == words.size() || !words.get(end).is(WordClass.NAME))
        .orElse(i);
  }

  /** An adjective in small letters that tells a part of a country or continent. */
  static boolean isCompass(Word word) {
    return COMPASS.contains(word.text());
  }

  /** "Norviks Tandem S": a listed name in the genitive owns what follows. */
  private boolean isGenitive(List<Word> words, int end, Gazetteer.Entry listed) {
    String last = listed.words().get(listed.words().size() - 1);
    return nounsAreCapital && words.get(end - 1).text().equals(last + "s");
  }

  /** "Norviks Lumera": who is named without the s elsewhere owns what follows. */
  private boolean isOwner(Word word, Set<String> proven) {
    String stem = word.text().substring(0, word.text().length() - 1);
    return nounsAreCapital
        && word.text().endsWith("s")
        && stem.length() > 3
        && proven.contains(stem)
        && !lexicon.isGiven(word);
  }

  /** A listed name goes on only into a longer name of a firm, or a firm's into its product's. */
  private boolean goesOn(List<Word> words, int from, int end, int grown, Gazetteer.Entry listed) {
    for (int i = end; i < grown; i++) {
      if (lexicon.kindOfWord(words.get(i).text()).isPresent()
          || lexicon.isLegalForm(words.get(i).text())) {
        return true;
      }
    }
    if (listed.kind() == Kind.PLACE && isWare(words, from)) {
      return words.get(end).tag() == WordClass.NAME;
    }
    if (gazetteer.at(words, end).filter(e -> e.kind() == Kind.PLACE).isPresent()) {
      return nounsAreCapital
          ? listed.kind() == Kind.ORGANIZATION && bodies.isOfPlace(words, from)
              || listed.kind() == Kind.COMPANY && isLand(words.get(end))
          : listed.kind() != Kind.PLACE;
    }
    return switch (listed.kind()) {
      case PLACE ->
          !nounsAreCapital && words.get(end).tag() == WordClass.NAME && !isPerson(words, end);
      case PERSON, EXCHANGE, MARKET -> false;
      case ORGANIZATION ->
          words.get(end).is(WordClass.NUMBER)
              || from + 1 == end && !nounsAreCapital && words.get(end).is(WordClass.NAME);
      case EVENT -> words.get(end).is(WordClass.NUMBER);
      case COMPANY, PRODUCT -> words.get(end).tag() != WordClass.NOUN || from + 1 == end;
    };
  }

  /** "Norvik Österreich": the firm in that country. */
  private boolean isLand(Word word) {
    return lexicon
        .placeClass(word.text())
        .filter(c -> c.equals("country") || c.equals("region"))
        .isPresent();
  }

  /** "head of sales for Asia Tim Weber": behind the place, who holds the office. */
  private boolean isPerson(List<Word> words, int i) {
    return lexicon.isGiven(words.get(i))
        && i + 1 < words.size()
        && words.get(i + 1).tag() == WordClass.NAME
        && Word.touches(words, i + 1)
        && lexicon.kindOfWord(words.get(i + 1).text()).filter(k -> !k.equals("Place")).isEmpty();
  }

  /** "die Krimiserie Lissabon Nord": behind a noun for goods, a place begins their name. */
  private boolean isWare(List<Word> words, int from) {
    return nounsAreCapital
        && from > 0
        && lexicon
            .noun(words.get(from - 1))
            .filter(n -> n.isProduct() && !n.role().equals("medium"))
            .isPresent();
  }

  /** "ein", "seinem", "ihre", "kein": no name of one ware or firm has such an article. */
  private static boolean isOneOf(String article) {
    return article.startsWith("ein")
        || article.startsWith("sein")
        || article.startsWith("ihr")
        || article.startsWith("kein");
  }

  private Optional<Gazetteer.Entry> listed(List<Word> words, int i, Set<String> proven) {
    Word word = words.get(i);
    boolean small = !word.capital() && !Character.isDigit(word.text().charAt(0)) && !word.isCamel();
    if (small && word.form().known()) {
      return Optional.empty();
    }
    Optional<Gazetteer.Entry> entry =
        gazetteer.at(words, i).filter(e -> e.words().size() > 1 || !start.isPerson(words, i));
    if (small) {
      return entry.filter(e -> e.words().get(0).equals(word.lower()));
    }
    if (entry.isPresent() && entry.get().words().size() == 1) {
      boolean common = word.tag() != WordClass.NAME && !proven.contains(word.text());
      boolean digits = Character.isDigit(word.text().charAt(0));
      boolean determined = i > 0 && words.get(i - 1).tag() == WordClass.DETERMINER;
      boolean attribute = i > 0 && words.get(i - 1).tag() == WordClass.ADJECTIVE;
      boolean article = determined && isOneOf(words.get(i - 1).lower());
      if (isModel(words, i, entry.get())
          || isNumeral(word) && countsNothing(words, i)
          || nounsAreCapital
              && entry.get().kind() == Kind.COMPANY
              && bodies.isAmongFirms(words, i)) {
        return entry;
      }
      boolean counts =
          isNumeral(word) && i + 1 < words.size() && words.get(i + 1).is(WordClass.NOUN);
      if (counts
          || digits && entry.get().ambiguous()
          || common
              && (entry.get().ambiguous()
                  || nounsAreCapital && (attribute && !determined || article))) {
        return Optional.empty();
      }
    }
    return entry;
  }

  private boolean isNumeral(Word word) {
    return nounsAreCapital
        && word.capital()
        && morphology.lowered(word.text()).is(WordClass.NUMBER);
  }

  /** "der Mobilfunker Drei": unlike "Drei Läden", a number with a capital that counts nothing. */
  private static boolean countsNothing(List<Word> words, int i) {
    boolean counts =
        i + 1 < words.size()
            && (words.get(i + 1).is(WordClass.NOUN) || words.get(i + 1).is(WordClass.ADJECTIVE));
    return !counts && !words.get(i).initial();
  }

  /**
   * "das Magazin Stern", "der Golf 7", "vom 5er", "die 787 kommt": what else might be a common noun
   * or an amount is here the name of a ware.
   */
  private boolean isModel(List<Word> words, int i, Gazetteer.Entry entry) {
    if (!nounsAreCapital || entry.kind() != Kind.PRODUCT || i == 0) {
      return false;
    }
    Word word = words.get(i);
    Word before = words.get(i - 1);
    boolean last = i + 1 >= words.size();
    Word next = last ? word : words.get(i + 1);
    if (Character.isDigit(word.text().charAt(0))) {
      boolean letters = word.text().chars().anyMatch(Character::isLetter);
      boolean ends = last || next.is(WordClass.MARK) || next.is(WordClass.PREPOSITION);
      boolean one =
          before.is("der")
              || before.is("die")
              || before.is("den")
              || before.is("das")
              || before.is("dem")
              || before.is("vom")
              || before.is("zum")
              || before.is("beim");
      return one && (letters ? !next.is(WordClass.NOUN) : ends || next.is(WordClass.VERB));
    }
    boolean told =
        lexicon.noun(before).filter(n -> n.isProduct() && before.form().numbers() != 2).isPresent();
    boolean numbered =
        !last
            && next.text().length() < 4
            && next.text().chars().allMatch(Character::isDigit)
            && (i + 2 >= words.size() || !words.get(i + 2).is(WordClass.NOUN));
    return told || numbered;
  }

  /** "will Falkenstein Lindenhain übernehmen": a subject and an object side by side. */
  private boolean areTwo(List<Word> words, int i) {
    if (!nounsAreCapital || i == 0 || i + 2 >= words.size()) {
      return false;
    }
    Word before = words.get(i - 1);
    Word after = words.get(i + 2);
    boolean opened = before.isFinite() || before.is(WordClass.SUBJUNCTION);
    boolean bare =
        !words.get(i).text().equals(words.get(i).text().toUpperCase(java.util.Locale.ROOT));
    return opened
        && bare
        && after.is(WordClass.VERB)
        && (after.mayBeVerb(lexicon.dealings()::isByAgent))
        && !lexicon.isGiven(words.get(i))
        && lexicon.kindOfWord(words.get(i).text()).isEmpty()
        && lexicon.kindOfWord(words.get(i + 1).text()).isEmpty()
        && !lexicon.isLegalForm(words.get(i + 1).text());
  }
}
