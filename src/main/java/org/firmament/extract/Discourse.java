package org.firmament.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.model.Kind;

/** Of what a document speaks where, as far as it is read, and which firm it is about. */
final class Discourse {
  private static final int LEAD = 2;

  private final List<List<Occurrence>> bySentence = new ArrayList<>();
  private final Optional<Thing> main;
  private final boolean dominant;

  /** The discourse before anything is read, of a document with these sentences. */
  Discourse(List<Analysis> analyses) {
    Map<Thing, Double> weights = new LinkedHashMap<>();
    for (Analysis analysis : analyses) {
      bySentence.add(new ArrayList<>());
      weigh(analysis, weights);
    }
    Thing best = null;
    double most = 0;
    double second = 0;
    for (Map.Entry<Thing, Double> one : weights.entrySet()) {
      if (one.getValue() > most) {
        second = most;
        most = one.getValue();
        best = one.getKey();
      } else {
        second = Math.max(second, one.getValue());
      }
    }
    main = Optional.ofNullable(best);
    dominant = most >= 1.5 * second;
  }

  /** What a sentence adds: being named, being its subject, standing in the lead. */
  private static void weigh(Analysis analysis, Map<Thing, Double> weights) {
    Map<Thing, Double> here = new LinkedHashMap<>();
    for (Name name : analysis.names()) {
      Thing thing = name.thing();
      if (thing.kind() == Kind.COMPANY) {
        boolean lead = analysis.number() < LEAD;
        boolean subject = isSubject(name, analysis);
        double weight = 1 + (subject ? 0.7 : 0) + (lead ? 1 : 0) + (lead && subject ? 1 : 0);
        here.merge(thing, thing.weight() < 0.6 ? weight / 2 : weight, Math::max);
      }
    }
    here.forEach((thing, weight) -> weights.merge(thing, weight, Double::sum));
  }

  private static boolean isSubject(Name name, Analysis analysis) {
    return analysis.phrases().at(name.from()).map(c -> isSubject(c, analysis)).orElse(false);
  }

  /** Whether a phrase is the subject that the verb agrees with. */
  static boolean isSubject(Chunk chunk, Analysis analysis) {
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.VERB) {
        for (Frame.Argument argument : frame.arguments) {
          boolean agrees =
              argument.role() == (frame.passive ? Frame.Role.OBJECT : Frame.Role.SUBJECT);
          if (agrees && argument.chunk() == chunk && chunk.isBare()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  void add(Occurrence occurrence) {
    bySentence.get(occurrence.sentence()).add(occurrence);
  }

  /** The firm that is named most, and early, and as subject. */
  Optional<Thing> main() {
    return main;
  }

  boolean isMain(Thing thing) {
    return main.isPresent() && main.get() == thing;
  }

  /** Whether no other firm comes near the main one. */
  boolean isDominant() {
    return dominant;
  }

  /** What was spoken of before a word, nearest first, at most so many sentences back. */
  List<Occurrence> before(int sentence, int word, int reach) {
    List<Occurrence> found = new ArrayList<>();
    for (int s = sentence; s >= Math.max(0, sentence - reach); s--) {
      List<Occurrence> there = bySentence.get(s);
      for (int i = there.size() - 1; i >= 0; i--) {
        if (s < sentence || there.get(i).from() < word) {
          found.add(there.get(i));
        }
      }
    }
    return found;
  }
}
