package org.firmament.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * The signs by which a mention tells the kind of what it names: its own words and its neighbours.
 */
final class KindSigns {
  static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final PlaceSigns places;
  private final WareSigns wares;
  private final boolean nounsAreCapital;

  KindSigns(Lexicon lexicon, Gazetteer gazetteer, boolean nounsAreCapital) {
    this.nounsAreCapital = nounsAreCapital;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    places = new PlaceSigns(lexicon);
    wares = new WareSigns(gazetteer);
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
    if (from > open) {
      before(thing, words, from, to);
    }
    if (PlaceSigns.isDateline(words, from, to)) {
      thing.vote(Kind.PLACE, 5);
    }
    if (to < words.size()) {
      after(thing, words, from, to);
    }
  }

  private void listed(Thing thing, Gazetteer.Entry entry) {
    thing.vote(entry.kind(), entry.ambiguous() ? 0.6 : 3);
    switch (entry.kind()) {
      case ORGANIZATION, EXCHANGE -> thing.mayAlsoBe(Kind.COMPANY);
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
        thing.vote(said, i == to - 1 ? weak ? 0.7 : 2 : weak ? 0.2 : 1);
        telling |= !weak || !nounsAreCapital;
      }
    }
    if (legal) {
      thing.vote(Kind.COMPANY, 4);
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
    if (several && first.is("series") && last.text().length() == 1) {
      thing.vote(Kind.EVENT, 3);
    }
    if (several
        && lexicon
            .noun(first.text(), first.form().noun())
            .filter(n -> n.role().equals("institution"))
            .isPresent()) {
      thing.vote(Kind.ORGANIZATION, 2);
    }
    if (!several && first.form().nameKind().equals("place")) {
      thing.vote(Kind.PLACE, 0.5);
    }
    for (int i = from; i < to; i++) {
      if (words.get(i).is("&")) {
        thing.vote(Kind.COMPANY, 1.5);
      }
    }
  }

  /** "Hannover Messe 2026": an event and its year. */
  private boolean isEdition(List<Word> words, int from, int to) {
    return to - from > 1
        && YEAR.matcher(words.get(to - 1).text()).matches()
        && lexicon.kindOfWord(words.get(to - 2).text()).filter("Event"::equals).isPresent();
  }

  private void before(Thing thing, List<Word> words, int from, int to) {
    Word before = words.get(from - 1);
    if (MadeSigns.isRenamed(words, from)) {
      thing.vote(Kind.COMPANY, 2.4);
      return;
    }
    if (lexicon.isTitle(before.text()) || lexicon.isTitle(before.text() + ".")) {
      thing.vote(Kind.PERSON, 4);
      return;
    }
    boolean touching = before.span().end() + 1 >= words.get(from).span().start() - 1;
    boolean nominal = before.is(WordClass.NOUN) || before.is(WordClass.NAME);
    boolean mistaken = !nominal && !before.capital() && before.form().is(WordClass.NOUN);
    if ((nominal || mistaken) && touching) {
      Optional<Lexicon.Noun> noun = lexicon.nounEndingAt(words, from);
      if (noun.isPresent()) {
        noun(thing, noun.get(), before, to - from == 1);
      } else {
        lexicon.kindOfWord(before.text()).ifPresent(k -> thing.vote(Kind.of(k), 1.2));
      }
      return;
    }
    if (before.is(WordClass.VERB)
        && to - from > 1
        && before.form().verbs().stream().anyMatch(v -> isSaying(v.lemma()))) {
      thing.vote(Kind.PERSON, 0.8);
    }
    boolean called =
        before.is("called") || before.is("dubbed") || before.is("named") || before.is("namens");
    if (called && from > 1) {
      noun(words, from - 2).ifPresent(n -> noun(thing, n, words.get(from - 2), to - from == 1));
    }
    places.vote(thing, words, from);
  }

  private Optional<Lexicon.Noun> noun(List<Word> words, int i) {
    Word word = words.get(i);
    return word.is(WordClass.NOUN)
        ? lexicon.noun(word.text(), word.form().noun())
        : Optional.empty();
  }

  private void noun(Thing thing, Lexicon.Noun noun, Word word, boolean single) {
    if (noun.isOffice()) {
      boolean firm = lexicon.isFirmToo(word.text());
      if (single && firm) {
        thing.vote(Kind.COMPANY, 1.5);
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
    } else if (noun.isCompany()) {
      thing.vote(noun.role().equals("institution") ? Kind.ORGANIZATION : Kind.COMPANY, 2);
      if (lexicon.isWareToo(noun)) {
        thing.mayAlsoBe(Kind.PRODUCT);
      }
    }
  }

  private void after(Thing thing, List<Word> words, int from, int to) {
    boolean quoted = Quotes.has(words.get(to)) && to + 1 < words.size();
    Word next = words.get(quoted ? to + 1 : to);
    int behind = quoted ? to + 2 : to + 1;
    if (next.is("(") && to + 3 < words.size() && words.get(to + 2).is(":")) {
      thing.vote(Kind.COMPANY, 1);
      return;
    }
    boolean dash =
        next.isDash() && behind < words.size() && words.get(behind).is(WordClass.DETERMINER);
    if (next.is(",") || dash) {
      double before = thing.votes(Kind.PERSON);
      behindComma(thing, words, behind);
      boolean officer = thing.votes(Kind.PERSON) > before;
      if (officer && to - from == 2 && lexicon.isGiven(words.get(from))) {
        thing.vote(Kind.PERSON, 1.5);
      }
      return;
    }
    if (next.isFinite()) {
      boolean is = next.is("ist") || next.is("is") || next.is("was");
      if (is && to + 1 < words.size() && words.get(to + 1).is(WordClass.DETERMINER)) {
        behindComma(thing, words, to + 1);
        return;
      }
      acts(thing, words, from, to);
      return;
    }
    if (next.is("based") || next.is("headquartered")) {
      thing.vote(Kind.PLACE, 3);
      return;
    }
    boolean owner = next.is("'s");
    int at = owner ? to + 1 : to;
    if (at >= words.size() || !Word.touches(words, at) && !owner) {
      return;
    }
    Word after = words.get(at);
    Optional<Lexicon.Noun> found = nounAt(words, at);
    boolean hyphen = !owner && isHyphenated(words, to);
    if (after.is("shares") || after.is("stock") || after.lower().startsWith("aktie")) {
      thing.vote(Kind.COMPANY, 2);
    } else if (found.isPresent()) {
      Lexicon.Noun noun = found.get();
      boolean brand = hyphen && after.lower().startsWith("marke");
      if (noun.isProduct()
          && (brand || hyphen && (isGenitive(words.get(to - 1)) || isQuoted(words, at + 1)))) {
        thing.vote(Kind.COMPANY, 0.6);
      } else if (noun.isProduct() && !owner && (hyphen || !after.capital())) {
        boolean named = at + 1 < words.size() && words.get(at + 1).is(WordClass.NAME);
        double sure = noun.lemma().equals("brand") ? 2.5 : 1.5;
        thing.vote(Kind.PRODUCT, hyphen && named ? 1.1 : sure);
      } else if (noun.isOffice() && (owner || hyphen || !after.capital())) {
        thing.vote(Kind.COMPANY, 1.5);
      } else if (noun.isCompany() && (owner || hyphen || !after.capital())) {
        thing.vote(Kind.COMPANY, 1);
      } else if (owner && noun.isProduct()) {
        thing.vote(Kind.COMPANY, 0.6);
      }
    }
  }

  /** „Norvik-Serie „Wind““, but "Windows-Smartphone": what is made has a name of its own. */
  private static boolean isQuoted(List<Word> words, int at) {
    return at + 1 < words.size() && Quotes.has(words.get(at)) && words.get(at + 1).capital();
  }

  /** "Norviks Smartphone", but "Windows-Smartphone". */
  private boolean isGenitive(Word last) {
    return last.text().length() > 2
        && last.text().endsWith("s")
        && gazetteer.named(last.text()).isEmpty();
  }

  private static boolean isHyphenated(List<Word> words, int i) {
    return Word.touches(words, i)
        && words.get(i - 1).tag() == WordClass.NAME
        && words.get(i).capital();
  }

  private Optional<Lexicon.Noun> nounAt(List<Word> words, int at) {
    Word word = words.get(at);
    if (at + 1 < words.size()) {
      String two = word.text() + " " + words.get(at + 1).text();
      if (lexicon.isListed(two)) {
        return lexicon.noun(two, "");
      }
    }
    return word.is(WordClass.NOUN) || word.is(WordClass.NAME)
        ? lexicon.noun(word.text(), word.form().noun())
        : Optional.empty();
  }

  /** "X, 45," and "X, who": a person; "X, chief executive of": one, too. */
  private void behindComma(Thing thing, List<Word> words, int at) {
    if (at + 1 >= words.size()) {
      return;
    }
    for (int i = at + 1; i < words.size() && i < at + 4 && words.get(i - 1).capital(); i++) {
      if (words.get(i).is("'s")) {
        behindComma(thing, words, i + 1);
        return;
      }
    }
    Word next = words.get(at);
    boolean age =
        next.is(WordClass.NUMBER)
            && next.text().length() == 2
            && (words.get(at + 1).is(",") || words.get(at + 1).is("."));
    if (age || next.is("who") || next.is("whose")) {
      thing.vote(Kind.PERSON, age ? 2 : next.is("whose") ? 0.3 : 1);
      return;
    }
    if (next.is(WordClass.RELATIVE)) {
      return;
    }
    boolean region =
        next.capital()
            && words.get(at + 1).is(WordClass.MARK)
            && lexicon.placeClass(next.text()).filter(c -> !c.equals("city")).isPresent();
    if (region) {
      thing.vote(Kind.PLACE, 1);
      return;
    }
    for (int i = at; i < words.size() && i < at + 6; i++) {
      Word word = words.get(i);
      boolean far = i >= at + 4 && word.is(WordClass.PREPOSITION);
      if (word.is(WordClass.MARK) || word.is(WordClass.VERB) || far || word.is("and")) {
        return;
      }
      Optional<Lexicon.Noun> noun = nounAt(words, i);
      if (noun.isPresent() && !isModifier(words, i, noun.get())) {
        if (noun.get().isOffice() && !lexicon.isFirmToo(word.text())) {
          thing.vote(Kind.PERSON, 1.2);
        } else if (noun.get().isCompany() && !noun.get().role().equals("institution")) {
          thing.vote(Kind.COMPANY, 1);
          if (lexicon.isWareToo(noun.get())) {
            thing.mayAlsoBe(Kind.PRODUCT);
          }
        } else if (noun.get().isProduct()) {
          thing.vote(Kind.PRODUCT, 1.2);
        }
        return;
      }
    }
  }

  /** "the mobile phone operator": a noun before the one that says what it is. */
  private boolean isModifier(List<Word> words, int i, Lexicon.Noun noun) {
    int next = i + (noun.lemma().contains(" ") ? 2 : 1);
    return next < words.size()
        && words.get(next).is(WordClass.NOUN)
        && !words.get(next).capital()
        && lexicon.noun(words.get(next).text(), words.get(next).form().noun()).isPresent();
  }

  private void acts(Thing thing, List<Word> words, int from, int to) {
    for (int i = to; i < words.size() && i < to + 12; i++) {
      Word word = words.get(i);
      if (word.is(WordClass.MARK)) {
        break;
      }
      if (word.is(WordClass.VERB)) {
        for (Form.Verb verb : word.form().verbs()) {
          if (isSaying(verb.lemma())) {
            thing.vote(to - from > 1 ? Kind.PERSON : Kind.COMPANY, to - from > 1 ? 0.7 : 0.3);
            return;
          }
          if (lexicon.isAgentVerb(verb.lemma())) {
            thing.vote(Kind.COMPANY, thing.votes(Kind.COMPANY) < 1 ? 0.5 : 0);
            return;
          }
        }
      }
    }
  }

  private static boolean isSaying(String lemma) {
    return switch (lemma.toLowerCase(Locale.ROOT)) {
      case "sagen", "say", "tell", "sprechen", "betonen", "know", "insist" -> true;
      default -> false;
    };
  }
}
