package org.firmament.extract.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firmament.extract.word.ClassCosts.Slot;
import org.firmament.extract.word.PossibleClasses.Reading;
import org.firmament.text.Form;
import org.firmament.text.Form.Shape;
import org.firmament.text.Morphology;
import org.firmament.text.WordClass;

/**
 * The classes that the words of a sentence most likely have together: the cheapest way through all
 * that each may be, by how often the word is used so, by what stands before it, and by how many
 * finite verbs the clauses opened so far still lack.
 */
public final class LikelyClasses {
  private static final double SECOND_FINITE = 4.5;
  private static final double NO_FINITE = 3;
  private static final double DISAGREEING = 3.5;
  private static final double WITH_OBJECT = 1.5;
  private static final int MOST_OPEN = 3;
  private static final int LONGEST_BRACKET = 20;

  private final PossibleClasses possible;
  private final Grammar grammar;
  private final ClassCosts costs;

  public LikelyClasses(Morphology morphology, Grammar grammar, Lexicon lexicon, ClassCosts costs) {
    this.possible = new PossibleClasses(morphology, grammar, lexicon, costs);
    this.grammar = grammar;
    this.costs = costs;
  }

  /** States of one class: those that wait for the verb of an auxiliary or not, by open verbs. */
  private static final int STATES = 2 * (MOST_OPEN + 1);

  private static final Slot[] SLOTS = Slot.values();

  /**
   * How far a way has come, as a number.
   *
   * @param last the class that what follows depends on
   * @param waits whether that is an auxiliary without its verb
   * @param open how many finite verbs are still missing
   */
  private static int state(Slot last, boolean waits, int open) {
    return last.ordinal() * STATES + (waits ? MOST_OPEN + 1 : 0) + open;
  }

  private static Slot last(int state) {
    return SLOTS[state / STATES];
  }

  private static boolean waits(int state) {
    return state % STATES > MOST_OPEN;
  }

  private static int open(int state) {
    return state % (MOST_OPEN + 1);
  }

  /** A way to a state; {@code slot} is the class of the word it ends in. */
  private record Way(Slot slot, double cost, Way before) {}

  /** The classes of the words in order; what stands in brackets is read by itself. */
  List<Slot> of(List<Word> words) {
    List<Integer> outside = new ArrayList<>();
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int close = words.get(i).is("(") ? closing(words, i) : -1;
      for (int k = i; k <= close; k++) {
        inside.add(k);
      }
      if (close < 0) {
        outside.add(i);
      }
      i = Math.max(i, close);
    }
    Slot[] slots = new Slot[words.size()];
    classify(words, outside, 1, slots);
    classify(words, inside, 0, slots);
    return Arrays.asList(slots);
  }

  private static int closing(List<Word> words, int open) {
    for (int i = open; i < words.size() && i < open + LONGEST_BRACKET; i++) {
      if (words.get(i).is(")")) {
        return i;
      }
    }
    return -1;
  }

  private void classify(List<Word> all, List<Integer> at, int open, Slot[] slots) {
    List<Word> words = at.stream().map(all::get).toList();
    List<Slot> found = cheapest(words, open);
    for (int i = 0; i < at.size(); i++) {
      slots[at.get(i)] = found.get(i);
    }
  }

  private List<Slot> cheapest(List<Word> words, int open) {
    Way[] ways = new Way[SLOTS.length * STATES];
    ways[state(Slot.START, false, open)] = new Way(Slot.START, 0, null);
    for (int i = 0; i < words.size(); i++) {
      Way[] next = new Way[ways.length];
      List<Reading> readings = possible.readings(words, i);
      for (int state = 0; state < ways.length; state++) {
        for (int r = 0; ways[state] != null && r < readings.size(); r++) {
          step(words, i, state, ways[state], readings.get(r), next);
        }
      }
      ways = next;
    }
    Way best = null;
    double least = Double.MAX_VALUE;
    for (int state = 0; state < ways.length; state++) {
      double cost = ways[state] == null ? least : ways[state].cost() + NO_FINITE * open(state);
      if (cost < least) {
        least = cost;
        best = ways[state];
      }
    }
    Slot[] slots = new Slot[words.size()];
    Way way = best;
    for (int i = words.size() - 1; i >= 0; i--) {
      slots[i] = way.slot();
      way = way.before();
    }
    return Arrays.asList(slots);
  }

  private void step(List<Word> words, int i, int state, Way way, Reading reading, Way[] next) {
    Slot slot = reading.slot();
    double cost = way.cost() + reading.cost() + costs.of(last(state), slot);
    boolean transparent = waits(state) && (slot == Slot.ADVERB || slot == Slot.NEGATION);
    boolean perfect = last(state) == Slot.HAVE && slot == Slot.PARTICIPLE;
    Slot last =
        transparent ? last(state) : reading.auxiliary().orElse(perfect ? Slot.FINITE : slot);
    boolean waits = transparent || reading.auxiliary().isPresent();
    int open = open(state);
    switch (slot) {
      case FINITE -> {
        cost += disagreement(words, i, last(state));
        cost += open == 0 ? SECOND_FINITE : 0;
        boolean quoted = i > 0 && (words.get(i - 1).is("\"") || words.get(i - 1).is("”"));
        if (!quoted && grammar.has("reporting", PossibleClasses.verb(words.get(i)))) {
          put(next, state(last, waits, Math.max(open, 1)), slot, cost + 0.6, way);
        }
        put(next, state(last, waits, Math.max(0, open - 1)), slot, cost, way);
      }
      case SUBJUNCTION, RELATIVE ->
          put(next, state(last, waits, Math.min(MOST_OPEN, open + 1)), slot, cost, way);
      default -> {
        cost += slot == Slot.PARTICIPLE ? ofObject(words, i, last(state)) : 0;
        put(next, state(last, waits, open), slot, cost, way);
        double opening = opening(last(state), slot);
        if (open == 0 && opening >= 0) {
          put(next, state(last, waits, 1), slot, cost + opening, way);
        }
      }
    }
  }

  /** "the firm hired Muster": a participle behind its noun has no object. */
  private double ofObject(List<Word> words, int i, Slot last) {
    if (last != Slot.NOUN && last != Slot.NAME || i + 1 >= words.size()) {
      return 0;
    }
    String lemma = PossibleClasses.verb(words.get(i));
    boolean calls = grammar.has("calling-verbs", lemma) || grammar.has("naming-verbs", lemma);
    boolean object =
        words.get(i + 1).tag() == WordClass.NAME
            || words.get(i + 1).form().is(WordClass.DETERMINER)
            || words.get(i + 1).form().is(WordClass.PRONOUN);
    return object && !calls ? WITH_OBJECT : 0;
  }

  /** What it costs that a clause begins here without a word that says so; -1 for never. */
  private static double opening(Slot last, Slot slot) {
    return switch (slot) {
      case COMMA -> 0.9;
      case CONJUNCTION -> 0.6;
      case MARK -> 0.3;
      case PRONOUN -> last == Slot.NOUN || last == Slot.NAME ? 0.8 : -1;
      default -> -1;
    };
  }

  private static void put(Way[] ways, int state, Slot slot, double cost, Way before) {
    if (ways[state] == null || cost < ways[state].cost()) {
      ways[state] = new Way(slot, cost, before);
    }
  }

  /** "analysts offers", "film services unit sell": a present tense of the wrong number. */
  private static double disagreement(List<Word> words, int i, Slot last) {
    int numbers = 0;
    for (Form.Verb verb : words.get(i).form().verbs()) {
      if (verb.shape() == Shape.FINITE) {
        numbers |= verb.past() ? 3 : verb.numbers();
      }
    }
    if (i == 0 || numbers == 3) {
      return 0;
    }
    Word before = words.get(i - 1);
    int subject =
        switch (last) {
          case NOUN -> number(before);
          case NAME -> isJoined(words, i - 1) ? 3 : 1;
          case PRONOUN ->
              before.is("it") || before.is("he") || before.is("she")
                  ? 1
                  : before.is("they") || before.is("we") ? 2 : 3;
          default -> 3;
        };
    return (numbers & subject) == 0 ? DISAGREEING : 0;
  }

  private static int number(Word noun) {
    return noun.form().known() ? noun.form().numbers() : noun.lower().endsWith("s") ? 2 : 1;
  }

  /** "Muster and Norvik", "shares of Muster": a name that need not be the whole subject. */
  private static boolean isJoined(List<Word> words, int i) {
    int k = i;
    while (k >= 0 && words.get(k).capital()) {
      k--;
    }
    return k >= 0
        && (words.get(k).is("and")
            || words.get(k).is("&")
            || words.get(k).form().is(WordClass.PREPOSITION));
  }
}
