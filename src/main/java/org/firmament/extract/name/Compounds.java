package org.firmament.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.Token;
import org.firmament.text.WordClass;

/** Takes words apart that hold a name and a noun: "Norvik-Chef", "Norvik-based", "Amtschef". */
final class Compounds {
  /** Ends of nouns that only the first part of a compound has. */
  private static final List<String> LINKED =
      List.of("ungs", "heits", "keits", "schafts", "ions", "itäts", "ums", "lings");

  /** What a firm has in a country or region, as the second part of a compound. */
  private static final List<String> HAD_IN_LANDS =
      List.of("geschäft", "geschäfts", "geschäfte", "umsatz", "umsatzes", "absatz", "absatzes");

  /** The roles of nouns for what a firm is tied to, but not units: "Internet-Tochter". */
  private static final Set<String> TIES =
      Set.of("parent", "rival", "partner", "supplier", "owner", "founder");

  /** The first part of "Ex-Chef". */
  private static final String FORMER = "Ex-";

  private final Morphology morphology;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Grammar grammar;
  private final boolean nounsAreCapital;
  private final PlaceSigns places;

  Compounds(Morphology morphology, Lexicon lexicon, Gazetteer gazetteer, Grammar grammar) {
    this.grammar = grammar;
    this.morphology = morphology;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.nounsAreCapital = grammar.nounsAreCapital();
    this.places = new PlaceSigns(lexicon);
  }

  /** Takes "Siemens-Chef" and "Munich-based" apart into a name and what it goes with. */
  List<Word> apart(List<Word> words, Set<String> proven, Set<Integer> joints) {
    List<Word> split = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int hyphen = hyphenBeforeHead(word.text());
      boolean before = i + 1 < words.size() && lexicon.isGiven(words.get(i + 1));
      boolean begins = (word.capital() || word.isCamel()) && !isFirm(words, i);
      if (hyphen > 1 && begins && hyphen < word.text().length() - 2) {
        String front = word.text().substring(0, hyphen);
        String back = word.text().substring(hyphen + 1);
        if (splits(front, back, proven)
            || before && isOffice(front, back, proven)
            || isTie(words, i, unformer(front), back)) {
          int start = word.span().start();
          if (isFormer(front)) {
            split.add(former(word));
            front = front.substring(FORMER.length());
          }
          Token first = new Token(new Span(start + hyphen - front.length(), start + hyphen), front);
          Token second = new Token(new Span(start + hyphen + 1, word.span().end()), back);
          split.add(
              new Word(
                  first,
                  front.toLowerCase(Locale.ROOT),
                  morphology.form(front),
                  places.isPeople(front) ? WordClass.ADJECTIVE : WordClass.NAME,
                  true,
                  word.initial()));
          joints.add(second.span().start());
          boolean noun =
              Character.isUpperCase(back.charAt(0)) || morphology.form(back).only(WordClass.NOUN);
          split.add(
              new Word(
                  second,
                  back.toLowerCase(Locale.ROOT),
                  morphology.form(back),
                  noun ? WordClass.NOUN : WordClass.ADJECTIVE,
                  Character.isUpperCase(back.charAt(0)),
                  false));
          continue;
        }
      }
      if (isStray(words, i)) {
        joints.add(words.get(i + 1).span().start());
        continue;
      }
      int joint =
          nounsAreCapital && hyphen < 0
              ? Math.max(jointBeforeOffice(word), jointBehindLand(word))
              : 0;
      if (joint > 0) {
        split.addAll(halves(word, joint, joints));
        continue;
      }
      split.add(word);
    }
    return split;
  }

  /** "ÖBB-Infrastruktur AG": with a legal form, the whole is the name of a firm. */
  private boolean isFirm(List<Word> words, int i) {
    return nounsAreCapital
        && i + 1 < words.size()
        && Word.touches(words, i + 1)
        && words.get(i + 1).text().length() > 1
        && lexicon.isLegalForm(words.get(i + 1).text());
  }

  /** The last hyphen, or the one before it where the head has a hyphen: "Norvik-IT-Chef". */
  private int hyphenBeforeHead(String text) {
    int last = text.lastIndexOf('-');
    int before = last > 0 ? text.lastIndexOf('-', last - 1) : -1;
    return before > 0 && lexicon.isListed(text.substring(before + 1)) ? before : last;
  }

  /** The hyphen of "Norvik -Tochter", before which no space should be. */
  private boolean isStray(List<Word> words, int i) {
    return nounsAreCapital
        && i > 0
        && i + 1 < words.size()
        && words.get(i).is("-")
        && words.get(i - 1).capital()
        && Word.touches(words, i)
        && words.get(i + 1).span().start() == words.get(i).span().end()
        && words.get(i + 1).is(WordClass.NOUN);
  }

  /** Where the office begins in "Kanzleramtschef", "Telekomchef", whose front a list knows. */
  private int jointBeforeOffice(Word word) {
    Optional<Lexicon.Noun> noun = lexicon.noun(word);
    if (!word.capital() || noun.filter(Lexicon.Noun::isOffice).isEmpty()) {
      return 0;
    }
    String lower = word.lower();
    for (int at = 3; at <= lower.length() - 4; at++) {
      String front = word.text().substring(0, at);
      String back = Character.toUpperCase(lower.charAt(at)) + lower.substring(at + 1);
      boolean office = lexicon.isListed(back) && lexicon.noun(back, "").get().isOffice();
      if (office && (isSureBody(front) || isLinked(front))) {
        return at;
      }
    }
    return 0;
  }

  /** Where the noun begins in "Russlandgeschäft": what a firm has in a country. */
  private int jointBehindLand(Word word) {
    for (String had : HAD_IN_LANDS) {
      int at = word.text().length() - had.length();
      boolean land =
          at > 3
              && word.lower().endsWith(had)
              && lexicon
                  .placeClass(word.text().substring(0, at))
                  .filter(c -> c.equals("country") || c.equals("continent") || c.equals("region"))
                  .isPresent();
      if (land) {
        return at;
      }
    }
    return 0;
  }

  /** "Kanzleramts", "Eurogruppen": a body with what links it to the noun behind. */
  private boolean isLinked(String front) {
    return (front.endsWith("s") || front.endsWith("n"))
        && isSureBody(front.substring(0, front.length() - 1));
  }

  private boolean isSureBody(String name) {
    return gazetteer
        .named(name)
        .filter(e -> !e.ambiguous())
        .filter(e -> e.kind() == Kind.COMPANY || e.kind() == Kind.ORGANIZATION)
        .isPresent();
  }

  private List<Word> halves(Word word, int joint, Set<Integer> joints) {
    int start = word.span().start();
    String all = word.text().substring(0, joint);
    boolean linked = isLinked(all) && !isSureBody(all);
    String front = linked ? all.substring(0, joint - 1) : all;
    String back = word.text().substring(joint);
    String noun = Character.toUpperCase(back.charAt(0)) + back.substring(1);
    joints.add(start + joint);
    return List.of(
        new Word(
            new Token(new Span(start, start + front.length()), front),
            front.toLowerCase(Locale.ROOT),
            morphology.form(front),
            WordClass.NAME,
            true,
            word.initial()),
        new Word(
            new Token(new Span(start + joint, word.span().end()), back),
            back.toLowerCase(Locale.ROOT),
            morphology.form(noun),
            WordClass.NOUN,
            true,
            false));
  }

  /** Before the name of a person, what is led is a body: "Müller-Präsident", "Stadtmuseum-Chef". */
  private boolean isOffice(String front, String back, Set<String> proven) {
    Form form = morphology.form(front);
    Optional<Lexicon.Noun> led = lexicon.noun(front, form.noun());
    boolean plural = form.is(WordClass.NOUN) && (form.numbers() & 2) != 0;
    boolean compound =
        led.filter(n -> n.role().equals("institution") && n.lemma().startsWith("-")).isPresent();
    boolean body =
        front.indexOf('-') < 0
            ? compound || plural && led.filter(Lexicon.Noun::isCompany).isEmpty()
            : beginsAsName(front.substring(0, front.indexOf('-')), proven);
    return nounsAreCapital
        && body
        && lexicon
            .noun(back, morphology.form(back).noun())
            .filter(n -> n.role().equals("officer"))
            .isPresent();
  }

  /** "die Knopfloch-Mutter Zwirn": before a name, a noun for one thing to which it is tied. */
  private boolean isTie(List<Word> words, int i, String front, String back) {
    Form form = morphology.form(front);
    Form head = morphology.form(back);
    return nounsAreCapital
        && i + 1 < words.size()
        && Word.touches(words, i + 1)
        && words.get(i + 1).capital()
        && (words.get(i + 1).is(WordClass.NAME) || words.get(i + 1).is(WordClass.NOUN))
        && form.is(WordClass.NOUN)
        && form.numbers() != 2
        && front.length() > 4
        && front.indexOf('-') < 0
        && LINKED.stream().noneMatch(front::endsWith)
        && !lexicon.isNoName(front)
        && !lexicon.isBareNoun(form.noun())
        && !lexicon.isListed(front)
        && !lexicon.isListed(form.noun())
        && lexicon
            .noun(back, head.noun())
            .filter(
                n ->
                    TIES.contains(n.role()) && !lexicon.isBareNoun(form.head())
                        || isLed(n) && lexicon.isGiven(words.get(i + 1)))
            .isPresent();
  }

  private static boolean isLed(Lexicon.Noun noun) {
    return noun.role().equals("officer") || noun.role().equals("founder");
  }

  /** "Norvik" of "Norvik-Media-Chef Weber", but "Marketing" of "Marketing-Team-Chef Weber". */
  private boolean beginsAsName(String first, Set<String> proven) {
    return proven.contains(first)
        || first.length() > 3
            && (!morphology.form(first).known() || morphology.form(first).only(WordClass.NAME))
            && !morphology.lowered(first).known();
  }

  /** "Ex-Norvik" of "Ex-Norvik-Chef". */
  private boolean isFormer(String front) {
    return nounsAreCapital
        && front.startsWith(FORMER)
        && front.length() > FORMER.length() + 1
        && Character.isUpperCase(front.charAt(FORMER.length()));
  }

  private String unformer(String front) {
    return isFormer(front) ? front.substring(FORMER.length()) : front;
  }

  private Word former(Word word) {
    int start = word.span().start();
    String text = word.text().substring(0, FORMER.length() - 1);
    return new Word(
        new Token(new Span(start, start + text.length()), text),
        FORMER.toLowerCase(Locale.ROOT),
        morphology.form(text),
        WordClass.ADJECTIVE,
        true,
        word.initial());
  }

  private boolean splits(String front, String back, Set<String> proven) {
    if (isFormer(front)) {
      return splits(front.substring(FORMER.length()), back, proven);
    }
    if (!nounsAreCapital) {
      return switch (back) {
        case "based", "owned", "listed", "headquartered", "controlled", "backed", "made", "led" ->
            true;
        default -> false;
      };
    }
    Form form = morphology.form(back);
    Optional<Lexicon.Noun> noun = lexicon.noun(back, form.noun());
    if (!form.is(WordClass.NOUN) && noun.isEmpty()
        || gazetteer.named(front + "-" + back).isPresent()
        || OrdinaryNames.isBody(front + "-" + back) && !proven.contains(front)) {
      return false;
    }
    boolean led =
        noun.filter(Lexicon.Noun::isOffice).isPresent()
            && gazetteer.named(front).filter(e -> e.kind() == Kind.COMPANY).isPresent();
    if (lexicon.isNoName(front) && front.chars().anyMatch(Character::isLowerCase) && !led) {
      return false;
    }
    boolean common =
        lexicon.isListed(front)
            && lexicon.noun(front, "").filter(Lexicon.Noun::isProduct).isPresent();
    if (gazetteer.named(front).isPresent() && !common
        || gazetteer.named(front.replace('-', ' ')).isPresent()
        || proven.contains(front)
        || proven.contains(front + "s")) {
      return true;
    }
    boolean model =
        Character.isDigit(front.charAt(front.length() - 1))
            && noun.map(Lexicon.Noun::isProduct).orElse(false);
    if (model) {
      return true;
    }
    if (LINKED.stream().anyMatch(front::endsWith)) {
      return false;
    }
    Form before = morphology.form(front);
    if (back.equals("Gruppe") && isOrdinaryFirm(before)) {
      return true;
    }
    boolean telling =
        noun.filter(n -> !n.list().equals("market")).isPresent()
            || lexicon.site(form.noun()).isPresent()
            || back.startsWith("Aktie")
            || back.startsWith("Gründer")
            || grammar.has("firm-matters", back)
            || grammar.has("ware-users", form.noun())
            || grammar.has("ware-parts", form.noun());
    boolean ordinary =
        lexicon.isNoName(front)
            || before.is(WordClass.NOUN) && !isWorks(before)
            || morphology.lowered(front).known()
            || front.length() < 3;
    int joint = front.indexOf('-');
    boolean named = joint > 0 && beginsAsName(front.substring(0, joint), proven);
    return telling && (named || !ordinary);
  }

  /**
   * "Lindenhof" of "Lindenhof-Gruppe", "Admiral" of "Admiral-Gruppe": a word for one thing that has
   * no group otherwise, and that no hyphen would part from it.
   */
  private boolean isOrdinaryFirm(Form front) {
    boolean compound = !front.head().equals(front.noun());
    boolean sort =
        lexicon.isNoName(front.noun())
            || LINKED.stream().anyMatch(front.noun()::endsWith)
            || grammar.has("group-sorts", front.noun());
    return front.is(WordClass.NOUN)
        && (compound ? front.numbers() != 2 : front.numbers() == 1 && !sort)
        && front.noun().equals(front.text())
        && !lexicon.isBareNoun(front.noun())
        && !lexicon.isBareNoun(front.head())
        && !lexicon.isListed(front.noun());
  }

  /** A compound that ends as names of firms do: "Weichenwerk". */
  private boolean isWorks(Form form) {
    return !form.head().equals(form.noun())
        && form.numbers() == 1
        && lexicon.endsAsCompany(form.noun());
  }
}
