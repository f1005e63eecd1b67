package org.firmament.extract.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firmament.extract.word.ClassCosts.Slot;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * The classes that a word may have, and what each costs: the rarer a use, the dearer. The costs
 * that stand here were set by hand, on the scale of {@link ClassCosts} (negative logarithms of
 * shares).
 */
final class PossibleClasses {
  private static final Pattern ORDINAL = Pattern.compile(".*(st|nd|rd|th)");
  private static final double RAREST = 3;
  private static final double APPOSED = -1.5;
  private static final double ACTING = 2.5;
  private static final double FIRST_NAME = 2;
  private static final double DONE = 2;
  private static final double SOLD_FIRM = 0.6;
  private static final double SELLING_FIRM = 1.2;

  private final Morphology morphology;
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final ClassCosts costs;

  PossibleClasses(Morphology morphology, Grammar grammar, Lexicon lexicon, ClassCosts costs) {
    this.lexicon = lexicon;
    this.morphology = morphology;
    this.grammar = grammar;
    this.costs = costs;
  }

  /**
   * What a word may be.
   *
   * @param auxiliary MODAL, HAVE or BE, if what follows depends on it
   */
  record Reading(Slot slot, Optional<Slot> auxiliary, double cost) {
    static Reading of(Slot slot, double cost) {
      return new Reading(slot, Optional.empty(), cost);
    }
  }

  /** What the {@code i}-th of the words may be by itself and its neighbours. */
  List<Reading> readings(List<Word> words, int i) {
    Word word = words.get(i);
    List<Reading> readings = new ArrayList<>();
    Slot plain =
        switch (word.tag()) {
          case MARK -> mark(word);
          case NUMBER -> Slot.NUMBER;
          case NAME -> Slot.NAME;
          case ADJECTIVE -> Slot.ADJECTIVE;
          case PARTICLE -> Slot.POSSESSIVE;
          default -> word.is("'s") ? Slot.POSSESSIVE : null;
        };
    if (plain != null) {
      readings.add(Reading.of(plain, 0));
      return readings;
    }
    Form form = word.form();
    if (word.is("to")) {
      readings.add(Reading.of(Slot.TO, 0));
      boolean infinitive = i + 1 < words.size() && words.get(i + 1).form().is(Shape.INFINITIVE);
      readings.add(Reading.of(Slot.PREPOSITION, infinitive ? 0.5 : 0));
      return readings;
    }
    if (word.capital()
        && word.initial()
        && form.is(Shape.FINITE)
        && !form.is(WordClass.NOUN)
        && auxiliary(word).isEmpty()) {
      readings.add(Reading.of(Slot.NAME, FIRST_NAME));
    }
    small(form, readings);
    if (isFloating(words, i)) {
      readings.removeIf(r -> r.slot() == Slot.DETERMINER);
    }
    if (word.text().indexOf('-') > 0 && lexicon.isListed(word.lower())) {
      readings.add(Reading.of(Slot.NOUN, 0));
      return readings;
    }
    if (form.is(WordClass.NOUN)) {
      double apposed = isApposed(words, i) ? APPOSED : acts(words, i) ? ACTING : 0;
      readings.add(Reading.of(Slot.NOUN, rarity(word, WordClass.NOUN) + apposed));
    }
    if (form.is(WordClass.ADJECTIVE) && !isApposed(words, i)) {
      readings.add(Reading.of(Slot.ADJECTIVE, rarity(word, WordClass.ADJECTIVE)));
    }
    verb(words, i, readings);
    if (!form.known()) {
      boolean adverb = word.lower().endsWith("ly");
      boolean compound = isAttribute(word.lower());
      readings.add(Reading.of(Slot.NOUN, adverb ? 2 : compound ? 1.5 : 0));
      readings.add(Reading.of(adverb ? Slot.ADVERB : Slot.ADJECTIVE, adverb || compound ? 0 : 1.2));
    }
    return readings;
  }

  /** "ten-year", "18-month", but no "fourth-quarter". */
  private boolean isPeriod(String compound) {
    int hyphen = compound.indexOf('-');
    String first = compound.substring(0, hyphen);
    boolean number =
        Character.isDigit(first.charAt(0))
            || morphology.form(first).is(WordClass.NUMBER) && !ORDINAL.matcher(first).matches();
    return number && grammar.has("time-nouns", compound.substring(hyphen + 1));
  }

  /** "wholly-owned", "long-distance", "ten-year": what the last part is, the whole is. */
  private boolean isAttribute(String compound) {
    Form last = morphology.form(compound.substring(compound.lastIndexOf('-') + 1));
    return compound.indexOf('-') > 0
        && (last.is(Shape.PAST_PARTICIPLE)
            || isPeriod(compound)
            || last.is(WordClass.ADJECTIVE) && !last.is(WordClass.NOUN));
  }

  /** "chief Weber", "giant Muster", but "who heads Muster": a noun that says what the name is. */
  private boolean isApposed(List<Word> words, int i) {
    Form form = words.get(i).form();
    return form.is(WordClass.NOUN)
        && !acts(words, i)
        && i + 1 < words.size()
        && words.get(i + 1).tag() == WordClass.NAME
        && lexicon.noun(words.get(i).lower(), form.noun()).isPresent();
  }

  /** "have both made": between an auxiliary and its verb. */
  private boolean isFloating(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && grammar.has("floating-words", words.get(i).lower())
        && auxiliary(words.get(i - 1)).filter(a -> a != Slot.BE).isPresent()
        && (words.get(i + 1).form().is(Shape.PAST_PARTICIPLE)
            || words.get(i + 1).form().is(Shape.INFINITIVE));
  }

  /** "who heads Muster": what may be a verb is one behind "who". */
  private static boolean acts(List<Word> words, int i) {
    return i > 0 && words.get(i - 1).is("who") && words.get(i).form().is(Shape.FINITE);
  }

  private static Slot mark(Word word) {
    return switch (word.text()) {
      case "," -> Slot.COMMA;
      case "$", "£", "€", "¥", "%" -> Slot.NUMBER;
      default -> Slot.MARK;
    };
  }

  private void small(Form form, List<Reading> readings) {
    for (WordClass kind : form.classes()) {
      Slot slot =
          switch (kind) {
            case ADVERB -> Slot.ADVERB;
            case DETERMINER -> Slot.DETERMINER;
            case PREPOSITION -> Slot.PREPOSITION;
            case CONJUNCTION -> Slot.CONJUNCTION;
            case SUBJUNCTION -> Slot.SUBJUNCTION;
            case RELATIVE -> Slot.RELATIVE;
            case PRONOUN -> Slot.PRONOUN;
            case NUMBER -> Slot.NUMBER;
            case NEGATION -> Slot.NEGATION;
            default -> null;
          };
      if (slot != null) {
        double rarity = morphology.rarity(form.text(), kind) + costs.ofUse(form.text(), kind);
        double cost = slot == Slot.ADVERB ? rarity : 0;
        readings.add(Reading.of(slot, cost));
      }
    }
    if (grammar.has("floating-words", form.text())) {
      readings.add(Reading.of(Slot.ADVERB, 1));
    }
  }

  private double rarity(Word word, WordClass kind) {
    return Math.min(RAREST, morphology.rarity(word.lower(), kind))
        + costs.ofUse(word.lower(), kind);
  }

  private void verb(List<Word> words, int i, List<Reading> readings) {
    Word word = words.get(i);
    Form form = word.form();
    if (!form.is(WordClass.VERB)) {
      return;
    }
    Optional<Slot> auxiliary = auxiliary(word);
    double cost = auxiliary.isPresent() ? 0 : rarity(word, WordClass.VERB);
    if (auxiliary.isPresent()) {
      readings.clear();
    }
    if (auxiliary.filter(a -> a == Slot.MODAL).isPresent()) {
      readings.add(new Reading(Slot.FINITE, auxiliary, 0));
      if (form.verbs().stream().anyMatch(v -> v.lemma().equals("do"))) {
        readings.add(Reading.of(Slot.FINITE, 0.5));
        readings.add(Reading.of(Slot.BASE, 0.5));
        readings.add(Reading.of(Slot.PARTICIPLE, 1));
      }
      return;
    }
    if (form.is(Shape.FINITE)) {
      double done = isDone(words, i) ? DONE : 0;
      readings.add(new Reading(Slot.FINITE, auxiliary, cost + done));
    }
    if (form.is(Shape.INFINITIVE)) {
      readings.add(new Reading(Slot.BASE, auxiliary, cost));
    }
    if (form.is(Shape.PAST_PARTICIPLE)) {
      readings.add(new Reading(Slot.PARTICIPLE, auxiliary, cost));
    }
    if (form.is(Shape.PRESENT_PARTICIPLE)) {
      readings.add(new Reading(Slot.GERUND, auxiliary, cost));
    }
    boolean attribute =
        auxiliary.isEmpty()
            && !grammar.has("reporting", verb(word))
            && (form.is(Shape.PAST_PARTICIPLE) || form.is(Shape.PRESENT_PARTICIPLE))
            && i + 1 < words.size()
            && isNominal(words.get(i + 1));
    if (attribute) {
      boolean past = form.is(Shape.PAST_PARTICIPLE);
      readings.add(Reading.of(Slot.ADJECTIVE, cost + (past ? SOLD_FIRM : SELLING_FIRM)));
    }
  }

  /**
   * "the firm based in Leeds", "the chain owned by X", "the fine imposed on X": what takes an
   * object and has none.
   */
  private boolean isDone(List<Word> words, int i) {
    Word next = i + 1 < words.size() ? words.get(i + 1) : words.get(i);
    boolean by = grammar.has("agent-prepositions", next.lower());
    boolean in = next.form().is(WordClass.PREPOSITION);
    String lemma = verb(words.get(i));
    return words.get(i).form().is(Shape.PAST_PARTICIPLE)
        && (by && grammar.has("transitive", lemma)
            || in && (!grammar.inCompound(lemma).isEmpty() || grammar.has("inflicted", lemma)));
  }

  private static boolean isNominal(Word word) {
    return word.tag() == WordClass.NAME
        || word.tag() == WordClass.NUMBER
        || word.form().is(WordClass.NOUN)
        || word.form().is(WordClass.ADJECTIVE);
  }

  private Optional<Slot> auxiliary(Word word) {
    if (grammar.has("modals", word.lower())) {
      return Optional.of(Slot.MODAL);
    }
    return switch (verb(word)) {
      case "have" -> Optional.of(Slot.HAVE);
      case "be" -> Optional.of(Slot.BE);
      case "do" -> Optional.of(Slot.MODAL);
      default -> Optional.empty();
    };
  }

  /** The base form of the verb that the word may be; else "". */
  static String verb(Word word) {
    return word.form().verbs().isEmpty() ? "" : word.form().verbs().get(0).lemma();
  }
}
