package org.firmament.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * German forms out of the full-form dictionary {@code german-pos-dict} (Morphy's tags:
 * http://morphy.wolfganglezius.de), with compounds taken apart.
 */
final class GermanMorphology implements Morphology {
  /** "KundInnen": women and men. */
  private static final Pattern BOTH_SEXES = Pattern.compile("(\\p{Lu}\\p{Ll}+)I(n|nnen)");

  private static final String[] LINKS = {"", "s", "es", "n", "en", "er", "e", "-"};
  private static final int SHORTEST_PART = 3;

  /** First parts of compounds that are no words by themselves. */
  private static final Set<String> PREFIXES =
      Set.of(
          "Sonder",
          "Haupt",
          "Neben",
          "Gegen",
          "Mit",
          "Vor",
          "Über",
          "Unter",
          "Zwischen",
          "Erst",
          "Rück",
          "Groß",
          "Klein",
          "Nach",
          "Zusatz",
          "Gesamt",
          "Einzel",
          "Neu",
          "Alt",
          "Mega",
          "Mini",
          "Super",
          "Öko",
          "Bio",
          "Elektro",
          "Auto",
          "Foto",
          "Video",
          "Tele",
          "Tech",
          "Auf",
          "Aus",
          "Ab",
          "An",
          "Ein",
          "Zu",
          "Re",
          "Co",
          "Ex",
          "Vize",
          "Billig",
          "Mobil");

  /** Heads of compounds that are shorter than a name's chance ending. */
  private static final Set<String> SHORT_HEADS =
      Set.of(
          "Öl", "Rat", "Tag", "See", "Weg", "Hof", "Bau", "Amt", "Art", "Gas", "Tor", "Zug", "Rad",
          "Uhr", "Bad", "Bus", "Gut", "Eis", "Öle", "Typ", "App", "Not", "Abo", "Tür");

  /** What makes an adverb or an adjective without an ending of any word: "konzernweit". */
  private static final Pattern ADVERB =
      Pattern.compile(
          "(\\p{Ll}{3,})(weise|maßen|weit|mäßig|bedingt|bereinigt|halber|wärts|intern|übergreifend)");

  /** Rare verbs that share their participle with a common one: "geboten" is rather of "bieten". */
  private static final Set<String> PREFIXED =
      Set.of("gebieten", "gebrauchen", "gedenken", "gefrieren", "gereuen", "geleiten", "gestehen");

  /** What no dictionary lists in front of these is rather a family's name: "Glasmann". */
  private static final Set<String> SURNAME_ENDS = Set.of("Mann", "Meier", "Müller");

  private final Dictionary dictionary;
  private final ClosedClass closed;
  private final Map<String, Form> listed;
  private final ThreadLocal<DictionaryLookup> lookup;
  private final Known<Form> forms = new Known<>(this::look);
  private final Known<Form> parts = new Known<>(this::plain);

  private GermanMorphology(Dictionary dictionary, ClosedClass closed, Map<String, Form> listed) {
    this.listed = listed;
    this.dictionary = dictionary;
    this.closed = closed;
    this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
  }

  static GermanMorphology load(Path closedClass) {
    return new GermanMorphology(
        GermanDictionary.ofForms(),
        ClosedClass.load(closedClass),
        GermanNouns.in(closedClass.getParent()));
  }

  @Override
  public Form form(String text) {
    return forms.of(text);
  }

  private Form look(String text) {
    Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
    classes.addAll(closed.of(text));
    String noun = "";
    String nameKind = "";
    int cases = 0;
    int numbers = 0;
    int genders = 0;
    List<Form.Verb> verbs = new ArrayList<>();
    for (WordData data : lookup.get().lookup(text)) {
      String lemma = data.getStem().toString();
      String tag = data.getTag().toString();
      String[] parts = tag.split(":");
      switch (parts[0]) {
        case "SUB" -> {
          if (!parts[parts.length - 1].equals("INF") || noun.isEmpty()) {
            noun = lemma;
          }
          classes.add(WordClass.NOUN);
        }
        case "EIG" -> {
          classes.add(WordClass.NAME);
          nameKind = nameKind(parts[parts.length - 1], nameKind);
        }
        case "VER" -> {
          classes.add(WordClass.VERB);
          verbs.add(verb(lemma, tag));
        }
        case "PA1", "PA2" -> {
          classes.add(WordClass.ADJECTIVE);
          boolean inflected = !parts[1].equals("PRD");
          if (inflected) {
            verbs.add(participle(lemma, parts[0]));
          }
        }
        case "ADJ" -> classes.add(WordClass.ADJECTIVE);
        case "ADV" -> classes.add(WordClass.ADVERB);
        case "ART" -> classes.add(WordClass.DETERMINER);
        case "PRO" ->
            classes.add(
                parts[1].equals("PER") || parts[1].equals("REF")
                    ? WordClass.PRONOUN
                    : WordClass.DETERMINER);
        case "PRP" -> classes.add(WordClass.PREPOSITION);
        case "KON" ->
            classes.add(
                parts.length > 1 && parts[1].equals("UNT")
                    ? WordClass.SUBJUNCTION
                    : WordClass.CONJUNCTION);
        case "ZUS" -> classes.add(WordClass.PARTICLE);
        case "NEG" -> classes.add(WordClass.NEGATION);
        case "ZAL" -> classes.add(WordClass.NUMBER);
        default -> {}
      }
      if (!parts[0].equals("PRP") && !parts[0].equals("VER")) {
        cases |= cases(tag);
        numbers |= tag.contains(":SIN") ? 1 : 0;
        numbers |= tag.contains(":PLU") ? 2 : 0;
        genders |= genders(tag);
      }
    }
    classes.removeAll(closed.without(text));
    verbs.sort(Comparator.comparing(v -> PREFIXED.contains(v.lemma())));
    if (!classes.isEmpty()) {
      return new Form(
          text, classes, noun, noun, cases, numbers, genders, distinct(verbs), nameKind);
    }
    Form own = listed.get(text);
    return own != null
        ? own
        : SeparableVerbs.form(text, this::form)
            .or(() -> DerivedNouns.form(text, this::form))
            .orElseGet(() -> compound(text));
  }

  /** An unknown word that ends like a known noun, behind a known word: "Handelskette". */
  private Form compound(String text) {
    int hyphen = text.lastIndexOf('-');
    if (hyphen > 0 && hyphen < text.length() - 1) {
      return withHead(text, text.substring(0, hyphen + 1), form(text.substring(hyphen + 1)));
    }
    Matcher bothSexes = BOTH_SEXES.matcher(text);
    if (bothSexes.matches()) {
      return form(bothSexes.group(1) + "i" + bothSexes.group(2));
    }
    boolean capital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    if (ADVERB.matcher(text).matches()) {
      return new Form(text, Set.of(WordClass.ADVERB), "", "", 0, 0, 0, List.of(), "");
    }
    boolean madeUp = text.chars().skip(1).anyMatch(Character::isUpperCase);
    for (int i = 2; capital && !madeUp && i <= text.length() - 2; i++) {
      String tail = Character.toUpperCase(text.charAt(i)) + text.substring(i + 1);
      boolean tooShort = tail.length() <= SHORTEST_PART && !SHORT_HEADS.contains(tail);
      if (tooShort || SURNAME_ENDS.contains(tail)) {
        continue;
      }
      Form head = part(tail);
      if (head.is(WordClass.NOUN) && isFront(text.substring(0, i))) {
        return withHead(text, text.substring(0, i), head);
      }
    }
    return new Form(text, Set.of(), "", "", 0, 0, 0, List.of(), "");
  }

  private Form withHead(String text, String front, Form head) {
    if (!head.is(WordClass.NOUN)) {
      return new Form(text, head.classes(), "", "", head.cases(), 0, 0, List.of(), "");
    }
    String tail = head.noun();
    String joined =
        front.endsWith("-") ? tail : Character.toLowerCase(tail.charAt(0)) + tail.substring(1);
    return new Form(
        text,
        Set.of(WordClass.NOUN),
        front + joined,
        head.head(),
        head.cases(),
        head.numbers(),
        head.genders(),
        List.of(),
        "");
  }

  private boolean isFront(String front) {
    if (PREFIXES.contains(front) || isWord(front)) {
      return true;
    }
    for (int i = SHORTEST_PART; i <= front.length() - SHORTEST_PART; i++) {
      String rest = Character.toUpperCase(front.charAt(i)) + front.substring(i + 1);
      if (isWord(rest) && isWord(front.substring(0, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(String front) {
    for (String link : LINKS) {
      if (!front.endsWith(link) || front.length() - link.length() < SHORTEST_PART) {
        continue;
      }
      String stem = front.substring(0, front.length() - link.length());
      if (part(stem).is(WordClass.NOUN)
          || part(stem.toLowerCase(java.util.Locale.GERMAN)).known()) {
        return true;
      }
    }
    return false;
  }

  /** What may stand in a compound: a word of the dictionary, never itself made up of parts. */
  private Form part(String text) {
    return parts.of(text);
  }

  private Form plain(String text) {
    Form own = listed.get(text);
    if (own != null) {
      return own;
    }
    boolean noun = false;
    boolean other = false;
    String lemma = "";
    int cases = 0;
    int numbers = 0;
    int genders = 0;
    for (WordData data : lookup.get().lookup(text)) {
      String tag = data.getTag().toString();
      if (tag.startsWith("SUB")) {
        noun = true;
        lemma = data.getStem().toString();
        cases |= cases(tag);
        numbers |= (tag.contains(":SIN") ? 1 : 0) | (tag.contains(":PLU") ? 2 : 0);
        genders |= genders(tag);
      } else if (!tag.startsWith("EIG")) {
        other = true;
      }
    }
    if (!noun && !other) {
      Optional<Form> derived = DerivedNouns.form(text, this::form);
      if (derived.isPresent()) {
        return derived.get();
      }
    }
    Set<WordClass> classes =
        noun ? Set.of(WordClass.NOUN) : other ? Set.of(WordClass.ADJECTIVE) : Set.of();
    return new Form(text, classes, lemma, lemma, cases, numbers, genders, List.of(), "");
  }

  private static String nameKind(String last, String before) {
    String kind =
        switch (last) {
          case "VOR" -> "given";
          case "NAC" -> "surname";
          case "STD", "LAN", "GEB", "COU" -> "place";
          default -> "other";
        };
    return before.isEmpty() || before.equals("other") || before.equals("surname") ? kind : before;
  }

  private static Form.Verb verb(String lemma, String tag) {
    int numbers = (tag.contains(":SIN") ? 1 : 0) | (tag.contains(":PLU") ? 2 : 0);
    Form.Shape shape =
        tag.contains(":INF")
            ? Form.Shape.INFINITIVE
            : tag.contains(":EIZ")
                ? Form.Shape.TO_INFINITIVE
                : tag.contains(":PA2")
                    ? Form.Shape.PAST_PARTICIPLE
                    : tag.contains(":PA1") ? Form.Shape.PRESENT_PARTICIPLE : Form.Shape.FINITE;
    char mood = tag.contains(":KJ1") ? '1' : tag.contains(":KJ2") ? '2' : ' ';
    return new Form.Verb(lemma, shape, numbers, tag.contains(":PRT"), mood);
  }

  /** "übernommene" is looked up as an adjective "übernommen"; its verb is found by that form. */
  private Form.Verb participle(String lemma, String kind) {
    if (kind.equals("PA2")) {
      for (WordData data : new DictionaryLookup(dictionary).lookup(lemma)) {
        if (data.getTag().toString().startsWith("VER:PA2")) {
          return new Form.Verb(
              data.getStem().toString(), Form.Shape.PAST_PARTICIPLE, 3, false, ' ');
        }
      }
    }
    String verb =
        kind.equals("PA1") && lemma.endsWith("d") ? lemma.substring(0, lemma.length() - 1) : lemma;
    Form.Shape shape =
        kind.equals("PA1") ? Form.Shape.PRESENT_PARTICIPLE : Form.Shape.PAST_PARTICIPLE;
    return new Form.Verb(verb, shape, 3, false, ' ');
  }

  private static List<Form.Verb> distinct(List<Form.Verb> verbs) {
    return verbs.stream().distinct().toList();
  }

  private static int cases(String tag) {
    return (tag.contains(":NOM") ? Case.NOMINATIVE : 0)
        | (tag.contains(":GEN") ? Case.GENITIVE : 0)
        | (tag.contains(":DAT") ? Case.DATIVE : 0)
        | (tag.contains(":AKK") ? Case.ACCUSATIVE : 0);
  }

  private static int genders(String tag) {
    return (tag.contains(":MAS") ? 1 : 0)
        | (tag.contains(":FEM") ? 2 : 0)
        | (tag.contains(":NEU") ? 4 : 0);
  }
}
