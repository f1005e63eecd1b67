package org.firmament.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Sentence;
import org.firmament.model.Span;

/** The signs by which a claim's confidence is weighed; none of them is a name or a word. */
public final class Signs {
  /** A thing whose kind was voted for by less than this is known by a weak sign only. */
  private static final double WEAK = 2.5;

  /** A sentence of more characters than this is long. */
  private static final int LONG = 220;

  /** In a sentence of more firms than two, whose a thing is can be mistaken. */
  private static final int MANY = 2;

  /** Characters between two arguments of one phrase, and of one clause. */
  private static final int NEAR = 20;

  private static final int FAR = 80;

  private final SortedSet<String> signs = new TreeSet<>();

  /** Those of any claim of a language. */
  static Signs in(String language) {
    Signs signs = new Signs();
    signs.signs.add("any");
    signs.signs.add("language " + language);
    return signs;
  }

  Signs pattern(String relation, String pattern, Optional<Frame> frame) {
    String sort = frame.map(f -> f.sort.name().toLowerCase(Locale.ROOT)).orElse("name");
    signs.add("relation " + relation);
    signs.add("pattern " + pattern);
    signs.add("sort " + sort);
    signs.add("relation " + relation + " " + sort);
    if (frame.flatMap(f -> f.governor).isPresent()) {
      signs.add("governed");
    }
    return this;
  }

  Signs doubt(double doubt) {
    signs.add(
        doubt < 0.01
            ? "no doubt"
            : doubt < 0.12 ? "doubt" : doubt < 0.3 ? "more doubt" : "much doubt");
    return this;
  }

  Signs verdict(Circumstances.Verdict verdict) {
    signs.add("status " + verdict.status().label());
    verdict.speaker().ifPresent(speaker -> signs.add("attributed"));
    return this;
  }

  /** How an argument is named. */
  Signs argument(String role, Filled filled) {
    if (filled.link().isPresent()) {
      String link = filled.link().get();
      signs.add(role + " linked");
      signs.add("linked " + link.substring(link.lastIndexOf('(') + 1).replace(")", ""));
      return this;
    }
    Thing thing = filled.thing().orElseThrow();
    signs.add(role + (thing.weight() < WEAK && !thing.isListed() ? " weak" : " named"));
    if (thing.isListed()) {
      signs.add(role + " listed");
    }
    if (thing.count() > 2) {
      signs.add(role + " often");
    }
    return this;
  }

  /** Where in the document it is said. */
  Signs place(Sentence sentence) {
    signs.add(sentence.number() == 0 ? "first sentence" : "later sentence");
    if (sentence.span().length() > LONG) {
      signs.add("long sentence");
    }
    return this;
  }

  /**
   * What else the sentence and the document tell.
   *
   * @param firms how many firms the sentence names
   * @param said in how many sentences the document says the same
   */
  Signs among(int firms, int said) {
    signs.add(firms > MANY ? "many firms" : firms > 1 ? "two firms" : "one firm");
    signs.add(said > 1 ? "said again" : "said once");
    return this;
  }

  /** How far apart in the text the arguments stand. */
  Signs apart(Span subject, Span object) {
    int gap = Math.max(object.start() - subject.end(), subject.start() - object.end());
    signs.add(gap < NEAR ? "near" : gap < FAR ? "apart" : "far apart");
    return this;
  }

  SortedSet<String> all() {
    return signs;
  }
}
