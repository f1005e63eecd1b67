package org.firmament.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/** What a German word and its neighbours tell of whether it is a name: every noun is capital. */
final class GermanEvidence {
  /** Suffixes of German nouns that hardly any name has. */
  private static final List<String> NOUN_SUFFIXES =
      List.of(
          "ung",
          "ungen",
          "heit",
          "heiten",
          "keit",
          "keiten",
          "schaft",
          "schaften",
          "ismus",
          "innen",
          "itäten",
          "ierer",
          "nehmer",
          "nehmern",
          "linge");

  /** Words before the subject that opens the sentence with them. */
  private static final Set<String> FOCUS =
      Set.of("auch", "nur", "sogar", "selbst", "ausgerechnet", "allein", "einzig", "ebenso");

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final GermanAgents agents;
  private final GermanPeers peers;
  private final BareOpeners openers;
  private final Apposed apposed;
  private final Feminine feminine;
  private final OwnedNouns owned;
  private final ShownWares shown;
  private final Articleless articleless;

  GermanEvidence(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, ShownWares shown) {
    this.shown = shown;
    this.morphology = morphology;
    this.lexicon = lexicon;
    agents = new GermanAgents(morphology, lexicon);
    peers = new GermanPeers(lexicon);
    openers = new BareOpeners(lexicon, gazetteer);
    apposed = new Apposed(lexicon);
    feminine = new Feminine(lexicon);
    owned = new OwnedNouns(lexicon);
    articleless = new Articleless(lexicon);
  }

  /** What the word by itself tells. */
  NameEvidence.Signs before(Word word) {
    NameEvidence.Signs signs = new NameEvidence.Signs();
    String text = word.text();
    if (word.tag() != WordClass.NAME) {
      signs.before = word.tag() == WordClass.NOUN ? 0 : -0.5;
      return signs;
    }
    if (word.form().is(WordClass.NAME)) {
      signs.before = word.form().is(WordClass.NOUN) ? 0.7 : 2;
      return signs;
    }
    signs.before = 1;
    boolean acronym = text.length() < 6 && text.chars().noneMatch(Character::isLowerCase);
    boolean camel = text.substring(1).chars().anyMatch(Character::isUpperCase) && !acronym;
    boolean hyphen = text.indexOf('-') > 0;
    if (camel && !hyphen) {
      signs.before = 2;
    } else if (hyphen && isWord(text.substring(text.lastIndexOf('-') + 1))) {
      signs.before = 0;
    } else if (isAbstract(text)) {
      signs.before = -0.6;
    } else if (isNominalized(text) && !lexicon.isGivenName(text)) {
      signs.before = -0.3;
    } else if (text.chars().noneMatch(Character::isLowerCase)) {
      String small = text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
      signs.before = text.length() > 4 && morphology.form(small).is(WordClass.NOUN) ? -0.5 : 1;
    } else if (!lexicon.endsAsCompany(text)) {
      signs.before = tail(text);
    }
    return signs;
  }

  private boolean isWord(String text) {
    return morphology.form(text).known() || morphology.lowered(text).known();
  }

  static boolean isAbstract(String text) {
    return text.length() > 7 && NOUN_SUFFIXES.stream().anyMatch(text::endsWith);
  }

  private boolean isNominalized(String text) {
    Form low = morphology.lowered(text);
    return low.is(WordClass.ADJECTIVE)
        || low.is(WordClass.NUMBER)
        || low.is(WordClass.ADVERB)
        || low.is(Form.Shape.INFINITIVE);
  }

  /** Less where the word ends as a noun does, least where that is a plural. */
  private double tail(String text) {
    for (int i = 3; i <= text.length() - 4; i++) {
      String tail = Character.toUpperCase(text.charAt(i)) + text.substring(i + 1);
      Form form = morphology.form(tail);
      if (form.is(WordClass.NOUN) && form.head().equals(form.noun())) {
        return form.numbers() == 2 ? 0.2 : 0.6;
      }
    }
    return 1;
  }

  /** Whether a noun behind the word is no bare name. */
  static boolean isAttribute(Word word) {
    return word.is(WordClass.DETERMINER)
        || word.is(WordClass.ADJECTIVE) && GermanPeers.isInflected(word)
        || word.is(WordClass.NUMBER) && !word.isYear()
        || word.is("im")
        || word.is("am")
        || word.is("zum")
        || word.is("zur")
        || word.is("beim")
        || word.is("vom");
  }

  /** Adds what the neighbours of a word tell. */
  void weigh(List<Word> words, int i, NameEvidence.Signs signs, Set<Integer> joints) {
    Word word = words.get(i);
    boolean noun = word.tag() == WordClass.NOUN;
    boolean last = i + 1 >= words.size();
    Word next = last ? word : words.get(i + 1);
    if (!last && lexicon.isLegalForm(next.text()) && next.text().length() > 1
        || !last && next.is("&") && i + 2 < words.size() && words.get(i + 2).capital()
        || i > 1 && words.get(i - 1).is("&") && words.get(i - 2).capital()) {
      signs.plus += 3;
      return;
    }
    if (!last && joints.contains(next.span().start())) {
      signs.plus += noun ? 0.8 : 1;
      return;
    }
    Word before = i == 0 ? word : words.get(i - 1);
    if (feminine.isFirm(words, i) || feminine.isBank(words, i)) {
      signs.plus += 1.2;
      return;
    }
    boolean told =
        before.is("namens") || before.is("genannt") || before.is("heißt") || before.is("hieß");
    if (i > 0 && told) {
      signs.plus += 2;
      return;
    }
    if (i > 0
        && PlaceSigns.isWhere(before)
        && (PlaceSigns.isTown(word.text()) || PlaceSigns.isDistrict(word, lexicon))
        && (last || !next.is(WordClass.NOUN))) {
      signs.plus += 1.5;
      return;
    }
    boolean listed = isListed(words, i);
    boolean plural = word.form().numbers() == 2;
    boolean owner = i > 2 && !last && Apposed.isOwner(words, i - 1) && !next.is(WordClass.VERB);
    boolean bare = lexicon.isBare(word.form());
    if (noun && !listed && apposed.isInList(words, i)) {
      signs.plus += 1.2;
      return;
    }
    boolean joined = joints.contains(word.span().start());
    if (i > 0
        && !joined
        && NameEvidence.follows(words, i, 1)
        && isAppositive(words, i - 1)
        && !listed) {
      if (!noun) {
        signs.plus += 1.5;
      } else if (!plural && !lexicon.isBareNoun(word.form().noun()) && Apposed.isInPhrase(words, i)
          || !plural && !bare && apposed.ends(words, i, joints)
          || !last && agents.isSubject(words, i, joints)
          || owner && !lexicon.isBareNoun(word.form().noun())) {
        signs.plus += 1.2;
      }
      return;
    }
    if (PlaceSigns.isInLand(words, i, lexicon) || shown.isShown(words, i)) {
      signs.plus += 1.5;
      return;
    }
    if (i > 0 && isAttribute(before)) {
      boolean acronym = word.text().chars().noneMatch(Character::isLowerCase);
      boolean goesOn =
          !last
              && next.capital()
              && (next.tag() == WordClass.NAME || lexicon.kindOfWord(next.text()).isPresent());
      boolean led = !noun && (before.is("der") || before.is("des")) && owned.is(words, i);
      boolean home = !word.form().known() && feminine.isOfLand(words, i - 1);
      boolean belongs =
          !word.form().known() && word.text().indexOf('-') < 0 && isOwner(words, i - 1);
      signs.plus += belongs ? 0.8 : 0;
      signs.minus -=
          acronym || goesOn || led || home || belongs || lexicon.endsAsCompany(word.text())
              ? 0
              : 0.5;
      return;
    }
    boolean opens =
        i == 0 || word.initial() || before.is(":") || i == 1 && FOCUS.contains(before.lower());
    boolean called = noun && !isAbstract(word.text()) && peers.isParty(words, i);
    boolean agent = opens && !(bare && word.text().indexOf('-') > 0) && isAgent(words, i);
    boolean said =
        called
            || noun
                && (agent
                    || owned.isLed(words, i)
                    || owned.isEarning(words, i)
                    || agents.actsInside(words, i));
    if (listed
        || plural
        || bare && !said
        || lexicon.isBareNoun(word.form().noun()) && !owned.isLed(words, i)) {
      return;
    }
    if (!noun) {
      if (isSubject(words, i)) {
        signs.plus += 1.4;
        return;
      }
      if (isNominalized(word.text())
          && !GermanPeers.isInflected(word)
          && !opens
          && (peers.isPeer(words, i) || isAdjectival(words, i))) {
        signs.plus += 1.2;
        return;
      }
      boolean subject = opens && !last && (next.isFinite() || next.is(WordClass.CONJUNCTION));
      boolean free =
          i > 0
              && (before.isFinite()
                  || isNamePreposition(before)
                  || before.is("durch")
                  || before.is("an")
                  || before.is("zu"));
      boolean acts = openers.isSubjectBehind(words, i) || openers.isSubjectOfClause(words, i);
      signs.plus += acts ? 0.9 : subject || free ? 0.3 : 0;
      return;
    }
    if (isNominalized(word.text()) || isAbstract(word.text())) {
      return;
    }
    if (peers.isPeer(words, i)
        || BareOpeners.isQuoted(words, i)
        || openers.isSubjectBehind(words, i)
        || openers.isSubjectOfClause(words, i)
        || articleless.isName(words, i)
        || said) {
      signs.plus += 0.9;
    } else if (isModal(before) && i > 1 && !last && !next.capital() && isFronted(words, i - 2)) {
      signs.plus += 0.8;
    } else if (opens
        && !last
        && (agents.actsWith(words, i) || agents.actsInList(words, i))
        && !isOpeningAdverb(word)) {
      signs.plus += 0.9;
    } else if (i > 1
        && (words.get(i - 2).initial() && agents.actsWith(words, i - 2)
            || agents.actsInList(words, i))) {
      signs.plus += 0.9;
    } else if (i > 0 && isNamePreposition(before) && (last || !next.capital())) {
      boolean with =
          before.is("von") && owned.is(words, i)
              || before.is("bei")
              || before.is("zwischen")
              || lexicon.endsAsCompany(word.text());
      signs.plus += with ? 0.8 : 0.5;
    }
  }

  /** Whether the noun that opens the sentence is said to be a firm or to act as one. */
  private boolean isAgent(List<Word> words, int i) {
    return peers.isCalledFirm(words, i)
        || openers.isFirm(words, i)
        || i + 1 < words.size() && agents.acts(words, i) && !isOpeningAdverb(words.get(i));
  }

  /** Whether an adverb or adjective without an ending is a name: "das Start-up Akkurat". */
  boolean isApposed(List<Word> words, int i) {
    return i > 1
        && !words.get(i).initial()
        && words.get(i).text().length() > 3
        && !GermanPeers.isInflected(words.get(i))
        && NameEvidence.follows(words, i, 1)
        && words.get(i - 1).capital()
        && isAppositive(words, i - 1);
  }

  /** "Hurtig streicht 300 Stellen": an adjective that can only be the subject of its clause. */
  boolean isSubject(List<Word> words, int i) {
    return words.get(i).initial() && openers.isSubjectAdjective(words, i);
  }

  /** "von Federleicht": only a name gives an adjective without an ending a capital there. */
  private boolean isAdjectival(List<Word> words, int i) {
    String text = words.get(i).text();
    return i > 0
        && text.length() > 5
        && !text.endsWith("sch")
        && text.indexOf('-') < 0
        && morphology.lowered(text).is(WordClass.ADJECTIVE)
        && isNamePreposition(words.get(i - 1));
  }

  /** "gehört zur Kartonia": whom somebody belongs to is a name where no word is known so. */
  private static boolean isOwner(List<Word> words, int article) {
    Word word = words.get(article);
    return (word.is("zur") || word.is("zum"))
        && words.stream().anyMatch(w -> w.mayBeVerb("gehören"::equals));
  }

  /** Whether a list has the noun; the noun of one ware is a name behind that of a firm. */
  private boolean isListed(List<Word> words, int i) {
    Word word = words.get(i);
    boolean ware =
        i > 0
            && lexicon
                .noun(words.get(i - 1))
                .filter(n -> n.isCompany() && n.role().equals("generic"))
                .isPresent()
            && lexicon.noun(word).filter(Lexicon.Noun::isProduct).isPresent();
    boolean named =
        i > 1
            && words.get(i - 2).is(WordClass.DETERMINER)
            && lexicon.noun(words.get(i - 1)).filter(Lexicon.Noun::isProduct).isPresent()
            && lexicon.noun(word).filter(Lexicon.Noun::isOffice).isPresent();
    return !ware
        && !named
        && (lexicon.isListed(word.text()) || lexicon.isListed(word.form().noun()));
  }

  /** "Früher hielt X": an adjective by itself that opens the sentence is an adverb. */
  private static boolean isOpeningAdverb(Word word) {
    return word.tag() == WordClass.ADJECTIVE && !word.form().is(WordClass.NOUN);
  }

  private static boolean isModal(Word word) {
    return GermanAgents.isSingularVerb(word)
        && word.form().verbs().stream()
            .anyMatch(
                v ->
                    switch (v.lemma()) {
                      case "wollen", "sollen", "können", "müssen", "dürfen" -> true;
                      default -> false;
                    });
  }

  /** Whether the sentence opens with an adverbial, so that the subject follows its verb. */
  private static boolean isFronted(List<Word> words, int end) {
    Word first = words.get(0);
    return first.is(WordClass.PREPOSITION) || first.is(WordClass.ADVERB) && end == 0;
  }

  private static boolean isNamePreposition(Word word) {
    return switch (word.lower()) {
      case "von", "bei", "mit", "gegen", "zwischen", "für" -> true;
      default -> false;
    };
  }

  /** Whether a noun that names what it precedes ends there: "die Möbelkette" before "Holzauge". */
  private boolean isAppositive(List<Word> words, int i) {
    Word word = words.get(i);
    Optional<Lexicon.Noun> noun =
        word.is(WordClass.NOUN) || word.is(WordClass.NAME) ? lexicon.noun(word) : Optional.empty();
    boolean several =
        word.form().numbers() == 2
            && i > 0
            && (words.get(i - 1).is(WordClass.DETERMINER)
                || words.get(i - 1).is(WordClass.PREPOSITION))
            && i + 3 < words.size()
            && Apposed.isEnumerated(words, i + 1);
    boolean attribute =
        word.initial() && i == 0 && morphology.lowered(word.text()).is(WordClass.ADJECTIVE);
    return noun.isPresent()
        && !attribute
        && !noun.get().list().equals("market")
        && (word.form().numbers() != 2 || several);
  }
}
