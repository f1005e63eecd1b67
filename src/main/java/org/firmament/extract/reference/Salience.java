package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.model.Kind;

/** How much each thing is in the reader's mind at a word, and which of several is meant. */
final class Salience {
  private static final int REACH = 3;

  /** What the firm that the document is about has ahead: found on the development sets. */
  private static final double MAIN = 1.2;

  private static final double DOMINANT = 1.6;

  /** What the one firm that the sentence before was about has ahead. */
  private static final double CENTRE = 1.6;

  /** What it has more where its name stands there as a heading. */
  private static final double HEADED = 0.6;

  /** Below this a description is not taken for anything named: found on the development sets. */
  private static final double LEAST = 1.5;

  /** What is taken off where little tells that a name is a firm's. */
  private static final double UNSURE = 0.3;

  private static final double CLOSE = 0.2;

  /** A thing that may be meant, and what speaks for it. */
  record Scored(Thing thing, double score, String step, double doubt) {}

  private final Discourse discourse;
  private final Bystanders bystanders;

  Salience(Discourse discourse, Bystanders bystanders) {
    this.discourse = discourse;
    this.bystanders = bystanders;
  }

  /** The firms that a sentence without one may go on about. */
  List<Scored> topics(int sentence, Set<Thing> excluded) {
    List<Scored> scored = new ArrayList<>();
    for (Thing thing : candidates(sentence, 0, Set.of(Kind.COMPANY))) {
      if (!excluded.contains(thing) && !bystanders.include(thing)) {
        double score = of(thing, sentence, 0);
        boolean main = discourse.isMain(thing);
        scored.add(new Scored(thing, score, main ? "main company" : "topic", main ? 0.2 : 0.3));
      }
    }
    return scored;
  }

  /** Whether the text does not go on about it. */
  boolean isBystander(Thing thing) {
    return bystanders.include(thing);
  }

  /** The things of these kinds that a reference at a word may mean. */
  Set<Thing> candidates(int sentence, int word, Set<Kind> kinds) {
    Set<Thing> candidates = new LinkedHashSet<>();
    for (Occurrence one : discourse.before(sentence, word, REACH)) {
      one.thing().filter(t -> kinds.contains(t.kind())).ifPresent(candidates::add);
    }
    discourse.main().filter(t -> discourse.isTold(t, sentence, word)).ifPresent(candidates::add);
    return candidates;
  }

  /** Whose chief "the chief" is: not that of who is named but once in a text about another firm. */
  Optional<Thing> employer(int sentence, Set<Thing> excluded) {
    Optional<Thing> best = best(topics(sentence, excluded)).map(Scored::thing);
    Optional<Thing> main =
        discourse
            .main()
            .filter(t -> discourse.isDominant() && !excluded.contains(t))
            .filter(t -> isNear(t, sentence, 0));
    return best.filter(t -> t.count() == 1 && main.isPresent()).isPresent() ? main : best;
  }

  /** Whether it was spoken of shortly before. */
  boolean isNear(Thing thing, int sentence, int word) {
    return discourse.before(sentence, word, REACH).stream()
        .anyMatch(o -> o.thing().filter(thing::equals).isPresent());
  }

  /** How much a thing is in the reader's mind at a word. */
  double of(Thing thing, int sentence, int word) {
    double near = 0;
    for (Occurrence one : discourse.before(sentence, word, REACH)) {
      if (one.thing().isPresent() && one.thing().get() == thing) {
        double here =
            switch (sentence - one.sentence()) {
              case 0 -> 0.8;
              case 1 -> 1.0;
              case 2 -> 0.7;
              default -> 0.4;
            };
        near = Math.max(near, here + (one.subject() ? 0.6 : 0));
      }
    }
    double main = discourse.isMain(thing) ? discourse.isDominant() ? DOMINANT : MAIN : 0;
    boolean unsure = thing.weight() < 0.6;
    double centre = !unsure && discourse.isCentre(thing, sentence) ? CENTRE : 0;
    centre += centre > 0 && discourse.isHeaded(sentence) ? HEADED : 0;
    return near + main + centre - (unsure ? UNSURE : 0);
  }

  static Optional<Scored> best(List<Scored> scored) {
    Scored best = null;
    double second = 0;
    for (Scored one : scored) {
      if (best == null || one.score() > best.score()) {
        second = best == null ? 0 : best.score();
        best = one;
      } else {
        second = Math.max(second, one.score());
      }
    }
    if (best == null || best.score() < LEAST || best.score() - second < CLOSE) {
      return Optional.empty();
    }
    double doubt = best.doubt() + (best.score() - second < 0.6 ? 0.1 : 0);
    return Optional.of(new Scored(best.thing(), best.score(), best.step(), doubt));
  }

  /** The candidate that is ahead of the others by enough, if any. */
  static Optional<Referral> referral(List<Scored> scored, String said) {
    return best(scored).map(b -> Referral.of(said, b.thing(), b.step(), b.doubt()));
  }
}
