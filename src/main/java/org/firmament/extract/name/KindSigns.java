package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * The signs by which a mention tells the kind of what it names: its own words and its neighbours.
 */
final class KindSigns {

  /** What the names of stations end with, which are those of their firms, too. */
  private static final Set<String> MEDIA =
      Set.of("channel", "network", "television", "tv", "radio", "fm");

  private final Grammar grammar;
  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final PlaceSigns places;
  private final WareSigns wares;
  private final FollowingSigns following;
  private final boolean nounsAreCapital;

  KindSigns(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.morphology = morphology;
    this.grammar = grammar;
    this.nounsAreCapital = grammar.nounsAreCapital();
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    places = new PlaceSigns(lexicon);
    wares = new WareSigns(gazetteer);
    following = new FollowingSigns(lexicon, gazetteer, grammar);
  }

  /**
   * Votes by the name's own words and those around it.
   *
   * @param open where the name before it ends, whose words tell nothing of this one
   */
  void vote(Thing thing, NameBounds.Bounds found, List<Word> words, int open) {
    int from = found.from();
    int to = found.to();
    found.listed().ifPresent(e -> listed(thing, e));
    if (found.listed().isEmpty()) {
      shape(thing, found, words);
    }
    if (nounsAreCapital && from > open + 1 && isAbbreviation(words, from, to)) {
      thing.vote(abbreviated(words.get(from - 2)), 1.2);
    } else if (from > open) {
      before(thing, words, from, to);
    }
    if (isDefinite(words, found)) {
      thing.vote(Kind.PERSON, -1.5);
    }
    if (PlaceSigns.isDateline(words, from, to)) {
      thing.vote(Kind.PLACE, 5);
    }
    if (to < words.size()) {
      following.vote(thing, words, from, to);
    }
  }

  /** "the Muster Swift": no person goes by an article. */
  private static boolean isDefinite(List<Word> words, NameBounds.Bounds found) {
    return found.size() > 1
        && found.from() > 0
        && words.get(found.from() - 1).text().equals("the")
        && !NameEnd.isFamily(words.get(found.to() - 1));
  }

  private void listed(Thing thing, Gazetteer.Entry entry) {
    thing.vote(entry.kind(), entry.ambiguous() ? 0.6 : 3);
    switch (entry.kind()) {
      case ORGANIZATION -> thing.mayAlsoBe(Kind.COMPANY);
      case EXCHANGE -> {
        if (!gazetteer.isIndex(entry.canonical())) {
          thing.mayAlsoBe(Kind.COMPANY);
        }
      }
      case PRODUCT -> {
        if (gazetteer.isMedium(entry.canonical())) {
          thing.mayAlsoBe(Kind.COMPANY);
        }
      }
      case PLACE -> {
        switch (lexicon.placeClass(entry.canonical()).orElse("")) {
          case "country" -> thing.mayAlsoBe(Kind.ORGANIZATION);
          case "city" -> thing.mayAlsoBe(Kind.EXCHANGE);
          default -> {}
        }
      }
      default -> {}
    }
  }

  /** What the name's own words say. */
  private void shape(Thing thing, NameBounds.Bounds found, List<Word> words) {
    int from = found.from();
    boolean signed = found.size() > 1 && words.get(found.to() - 1).is("+");
    int to = signed || isEdition(words, from, found.to()) ? found.to() - 1 : found.to();
    Word first = words.get(from);
    Word last = words.get(to - 1);
    boolean several = found.size() > 1;
    boolean legal = false;
    boolean telling = false;
    for (int i = from; i < to; i++) {
      String text = words.get(i).text();
      if (several && lexicon.isLegalForm(text)) {
        legal = true;
      }
      Optional<String> kind = lexicon.kindOfWord(text);
      if (several && kind.isPresent()) {
        Kind said = Kind.of(kind.get());
        boolean weak = said == Kind.PLACE || said == Kind.EVENT;
        boolean heads =
            i == to - 1
                || !nounsAreCapital && (words.get(i + 1).is("of") || words.get(i + 1).is("for"));
        thing.vote(said, heads ? weak ? 0.7 : 2 : weak ? 0.2 : 1);
        telling |= !weak || !nounsAreCapital && (found.size() != 2 || isAtPlace(words, from));
      }
    }
    if (legal) {
      thing.vote(Kind.COMPANY, 4);
    }
    if (found.size() == 3
        && first.is("bank")
        && words.get(from + 1).is("of")
        && lexicon.placeClass(last.text()).filter("country"::equals).isPresent()) {
      thing.mayAlsoBe(Kind.ORGANIZATION);
    }
    if (several && MEDIA.contains(last.lower())) {
      thing.mayAlsoBe(Kind.COMPANY);
    }
    if (NameBounds.isCompass(first)) {
      thing.vote(Kind.PLACE, 4);
    }
    if (NameEnd.isFamily(last)) {
      thing.vote(Kind.PERSON, 5);
    }
    if (several && lexicon.isGiven(first) && !legal) {
      double again = thing.votes(Kind.PERSON) < 2.2 ? 2.2 : 0.5;
      boolean titled = from > 0 && words.get(from - 1).is("the");
      thing.vote(Kind.PERSON, telling || titled ? 0.6 : again);
    }
    if (!several && lexicon.endsAsCompany(first.text())) {
      thing.vote(Kind.COMPANY, 1);
    }
    if (!legal) {
      wares.vote(thing, words.subList(from, to), gazetteer.at(words, from));
    }
    if (several && grammar.has("papers", last.lower())) {
      thing.vote(Kind.PRODUCT, 2);
    }
    if (several && grammar.has("storms", first.lower())) {
      thing.vote(Kind.EVENT, 4);
    }
    boolean named = from > 0 && words.get(from - 1).is(WordClass.NOUN);
    if (several && !legal && !named && grammar.has("streets", last.lower())) {
      thing.vote(Kind.PLACE, 3);
    }
    if (several && first.is("series") && last.text().length() == 1) {
      thing.vote(Kind.EVENT, 3);
    }
    if (several && lexicon.noun(first).filter(n -> n.role().equals("institution")).isPresent()) {
      thing.vote(Kind.ORGANIZATION, 2);
    }
    boolean purposed = words.subList(from, to).stream().anyMatch(w -> w.is("für"));
    if (nounsAreCapital && (purposed || OrdinaryNames.isBody(first.text()))) {
      thing.vote(Kind.ORGANIZATION, 3);
    }
    if (!several && first.form().nameKind().equals("place")) {
      thing.vote(Kind.PLACE, 0.5);
    }
    boolean body =
        lexicon.kindOfWord(words.get(to - 1).text()).filter("Organization"::equals).isPresent();
    for (int i = from; i < to && !body; i++) {
      if (words.get(i).is("&")) {
        thing.vote(Kind.COMPANY, 1.5);
      }
    }
  }

  /** "at Victoria Hall", but "Victoria Hall said": a given name is told to be one of a place. */
  private static boolean isAtPlace(List<Word> words, int from) {
    Word before = words.get(Math.max(0, from - 1));
    return from > 0 && (before.is("the") || before.is("at") || before.is("in") || before.is("on"));
  }

  /** "Hannover Messe 2026": an event and its year. */
  private boolean isEdition(List<Word> words, int from, int to) {
    return to - from > 1
        && words.get(to - 1).isYear()
        && lexicon.kindOfWord(words.get(to - 2).text()).filter("Event"::equals).isPresent();
  }

  private void before(Thing thing, List<Word> words, int from, int to) {
    Word before = words.get(from - 1);
    if (MadeSigns.isRenamed(words, from)) {
      thing.vote(Kind.COMPANY, 2.4);
      return;
    }
    if (!nounsAreCapital && (before.is("entitled") || before.is("titled"))) {
      thing.vote(Kind.PRODUCT, 3);
      return;
    }
    if (!nounsAreCapital && isSetOff(words, from, to)) {
      thing.vote(Kind.COMPANY, 2);
      return;
    }
    boolean title = nounsAreCapital || before.capital() || !before.is(WordClass.ADJECTIVE);
    if (title && (lexicon.isTitle(before.text()) || lexicon.isTitle(before.text() + "."))) {
      thing.vote(Kind.PERSON, 4);
      return;
    }
    if (grammar.has("life-nouns", before.text()) && to - from == 1) {
      thing.vote(Kind.PERSON, 2);
      return;
    }
    boolean touching = before.span().end() + 1 >= words.get(from).span().start() - 1;
    boolean nominal = before.is(WordClass.NOUN) || before.is(WordClass.NAME);
    boolean acts = from > 1 && words.get(from - 2).is("who");
    boolean mistaken = !nominal && !acts && !before.capital() && before.form().is(WordClass.NOUN);
    if ((nominal || mistaken) && touching) {
      Optional<Lexicon.Noun> noun = lexicon.nounEndingAt(words, from);
      if (noun.isPresent() && isMade(words, from - 1)) {
        thing.vote(Kind.COMPANY, 2);
      } else if (noun.isPresent()) {
        noun(thing, noun.get(), before, to - from == 1 || isOrdinary(words, from));
      } else if (nounsAreCapital && lexicon.isGoods(before.form().noun())) {
        thing.vote(Kind.PRODUCT, 1.5);
      } else {
        lexicon.kindBefore(before).ifPresent(k -> thing.vote(Kind.of(k), 1.2));
      }
      return;
    }
    if (before.is(WordClass.VERB) && to - from > 1 && before.mayBeVerb(FollowingSigns::isSaying)) {
      thing.vote(Kind.PERSON, 0.8);
    }
    boolean called =
        before.is("called") || before.is("dubbed") || before.is("named") || before.is("namens");
    if (called && from > 1) {
      noun(words, from - 2).ifPresent(n -> noun(thing, n, words.get(from - 2), to - from == 1));
    }
    places.vote(thing, words, from, to);
  }

  /** "The firm, Norvik, said": the name between commas of the firm before it. */
  private boolean isSetOff(List<Word> words, int from, int to) {
    return from > 2
        && to < words.size()
        && words.get(from - 1).is(",")
        && words.get(to).is(",")
        && words.get(from - 3).is("the")
        && noun(words, from - 2).filter(n -> n.isCompany() && !n.isOffice()).isPresent();
  }

  /** "der Taktfahrplan (TF)": short for the common noun before the bracket. */
  private boolean isAbbreviation(List<Word> words, int from, int to) {
    return to - from == 1
        && from > 1
        && to < words.size()
        && words.get(from).isAcronym()
        && words.get(from - 1).is("(")
        && words.get(to).is(")")
        && words.get(from - 2).is(WordClass.NOUN);
  }

  /**
   * What a noun that is shortened stands for; what is neither body nor firm is no party to facts.
   */
  private Kind abbreviated(Word noun) {
    Optional<Lexicon.Noun> listed = lexicon.noun(noun);
    if (listed.filter(n -> n.role().equals("institution")).isPresent()) {
      return Kind.ORGANIZATION;
    }
    boolean several = noun.text().endsWith("unternehmen") || noun.text().endsWith("betrieb");
    boolean firm =
        listed.filter(n -> n.isCompany() && !several).isPresent()
            || lexicon.endsAsCompany(noun.text());
    boolean ware = listed.filter(Lexicon.Noun::isProduct).isPresent();
    return firm ? Kind.COMPANY : ware ? Kind.PRODUCT : Kind.EVENT;
  }

  /** "der Hersteller von Skiern Norvik": the wares that a firm makes, not the name's own sort. */
  private boolean isMade(List<Word> words, int wares) {
    return nounsAreCapital
        && wares > 1
        && words.get(wares).form().numbers() == 2
        && (words.get(wares - 1).is("von") || words.get(wares - 1).is("für"))
        && noun(words, wares - 2).filter(Lexicon.Noun::isCompany).isPresent();
  }

  private Optional<Lexicon.Noun> noun(List<Word> words, int i) {
    Word word = words.get(i);
    return word.is(WordClass.NOUN) ? lexicon.noun(word) : Optional.empty();
  }

  /** "the publisher Dog Ear": nobody's given name, but a word of the language. */
  private boolean isOrdinary(List<Word> words, int i) {
    return !nounsAreCapital
        && morphology.lowered(words.get(i).text()).is(WordClass.NOUN)
        && morphology.lowered(words.get(i + 1).text()).is(WordClass.NOUN)
        && !lexicon.isGiven(words.get(i));
  }

  private void noun(Thing thing, Lexicon.Noun noun, Word word, boolean single) {
    if (noun.isOffice()) {
      boolean firm = lexicon.isFirmToo(word.text());
      if (single && firm) {
        thing.vote(Kind.COMPANY, 2);
      } else {
        thing.vote(Kind.PERSON, single ? 1.2 : 2);
      }
    } else if (noun.isProduct()) {
      thing.vote(Kind.PRODUCT, 2);
      thing.mayAlsoBe(Kind.PRODUCT);
      if (noun.role().equals("medium") && thing.votes(Kind.PERSON) < 1) {
        thing.mayAlsoBe(Kind.COMPANY);
      }
    } else if (noun.list().equals("place")) {
      thing.vote(Kind.PLACE, 2);
    } else if (noun.role().equals("rival") && thing.votes(Kind.PERSON) >= 2) {
      thing.vote(Kind.PERSON, 0.3);
    } else if (noun.isCompany()) {
      thing.vote(noun.role().equals("institution") ? Kind.ORGANIZATION : Kind.COMPANY, 2);
      if (lexicon.isWareToo(noun)) {
        thing.mayAlsoBe(Kind.PRODUCT);
      }
    }
  }
}
