package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/** Of what a document speaks where, as far as it is read, and which firm it is about. */
final class Discourse {
  private static final int LEAD = 2;

  /** How many sentences before may have told of it. */
  private static final int BOUGHT_REACH = 3;

  /** What firms are to the one that a text is about. */
  private static final Set<String> RELATIVES =
      Set.of("rival", "unit", "parent", "partner", "supplier", "customer");

  private final List<List<Occurrence>> bySentence = new ArrayList<>();

  /** Of each sentence, whether a firm only answers in it. */
  private final List<Boolean> comments = new ArrayList<>();

  /** The firms of the document by their weight, the heaviest first. */
  private final List<Map.Entry<Thing, Double>> ranked;

  /** The firm that a sentence says is sold, if it is one. */
  private final Map<Integer, Thing> sold = new LinkedHashMap<>();

  /** The firm that a sentence says is bought. */
  private final Map<Integer, Thing> bought = new LinkedHashMap<>();

  /** The sentences that are nothing but the name of a firm and a colon. */
  private final Set<Integer> headings = new HashSet<>();

  /** The discourse before anything is read, of a document with these sentences. */
  Discourse(List<Analysis> analyses, Grammar grammar) {
    Map<Thing, Double> weights = new LinkedHashMap<>();
    for (Analysis analysis : analyses) {
      bySentence.add(new ArrayList<>());
      if (isHeading(analysis)) {
        headings.add(analysis.number());
      }
      comments.add(
          analysis.words().stream().anyMatch(w -> grammar.has("comment-words", w.lower())));
      weigh(analysis, weights);
      changing(analysis, grammar, "disposals").ifPresent(t -> sold.put(analysis.number(), t));
      changing(analysis, grammar, "transfers").ifPresent(t -> bought.put(analysis.number(), t));
    }
    ranked =
        weights.entrySet().stream()
            .sorted(Map.Entry.<Thing, Double>comparingByValue().reversed())
            .toList();
  }

  /** "trennt sich von X", "verkauft X", "der Verkauf von X"; "kauft X", "die Übernahme von X". */
  private static Optional<Thing> changing(Analysis analysis, Grammar grammar, String verbs) {
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL || !grammar.has(verbs, frame.lemma)) {
        continue;
      }
      for (Frame.Argument argument : frame.arguments) {
        Optional<Thing> firm =
            argument.chunk().name.map(Name::thing).filter(t -> t.kind() == Kind.COMPANY);
        boolean given =
            argument.role() == Frame.Role.OBJECT
                || frame.lemma.equals("trennen") && argument.marker().equals("von")
                || argument.marker().equals("an") && isOfStake(frame, grammar);
        if (given && firm.isPresent()) {
          return firm;
        }
      }
    }
    return Optional.empty();
  }

  /** "erwirbt die Mehrheit an X", "verkauft Anteile an X". */
  private static boolean isOfStake(Frame frame, Grammar grammar) {
    return frame.in(Frame.Role.OBJECT).stream()
        .anyMatch(
            a -> a.chunk().lemma.equals("Mehrheit") || grammar.has("stake-nouns", a.chunk().lemma));
  }

  /** The firm that a sentence or the one before it says is sold. */
  Optional<Thing> soldBefore(int sentence) {
    return Optional.ofNullable(sold.get(sentence))
        .or(() -> Optional.ofNullable(sold.get(sentence - 1)));
  }

  /** The firm that one of the last sentences says is bought, of which a text tells the founders. */
  Optional<Thing> boughtLately(int sentence) {
    return IntStream.rangeClosed(0, BOUGHT_REACH)
        .mapToObj(k -> bought.get(sentence - k))
        .filter(Objects::nonNull)
        .findFirst();
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
    return analysis
        .phrases()
        .at(name.from())
        .filter(c -> !isOfAnother(c))
        .map(c -> isSubject(c, analysis))
        .orElse(false);
  }

  /** "Großaktionär Norvik", "die Tochter Norvik": who is told of for the sake of another firm. */
  private static boolean isOfAnother(Chunk chunk) {
    return chunk.head >= 0
        && chunk.noun.filter(n -> n.isOwner() || RELATIVES.contains(n.role())).isPresent();
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

  /** "Norvik AG:": a name that says whom the lines below it are about. */
  static boolean isHeading(Analysis analysis) {
    List<Word> words = analysis.words();
    return analysis.names().size() == 1
        && words.size() > 1
        && words.get(words.size() - 1).is(":")
        && analysis.names().get(0).from() == 0
        && analysis.names().get(0).to() == words.size() - 1;
  }

  /** Whether such a name stands right before a sentence. */
  boolean isHeaded(int sentence) {
    return sentence > 0 && headings.contains(sentence - 1);
  }

  void add(Occurrence occurrence) {
    bySentence.get(occurrence.sentence()).add(occurrence);
  }

  /** The firm that is named most, and early, and as subject. */
  Optional<Thing> main() {
    return ranked.stream().map(Map.Entry::getKey).findFirst();
  }

  boolean isMain(Thing thing) {
    return !ranked.isEmpty() && ranked.get(0).getKey() == thing;
  }

  /** Whether a thing was spoken of before a word; a lead may speak of it before it names it. */
  boolean isTold(Thing thing, int sentence, int word) {
    return sentence <= LEAD + 1
        || before(sentence, word, sentence).stream().anyMatch(o -> o.things().contains(thing));
  }

  /** Whether no other firm comes near the main one. */
  boolean isDominant() {
    return !leading(1).isEmpty();
  }

  /** The so many firms that the document is about; none if it is not clear that it is these. */
  List<Thing> leading(int count) {
    if (ranked.size() < count || count == 0) {
      return List.of();
    }
    double next = ranked.size() == count ? 0 : ranked.get(count).getValue();
    boolean ahead = ranked.get(count - 1).getValue() >= 1.5 * next;
    return ahead ? ranked.stream().limit(count).map(Map.Entry::getKey).toList() : List.of();
  }

  /** The firm that was the last subject before a word, here or in the sentence before. */
  private Optional<Thing> lastSubject(int sentence, int word) {
    return before(sentence, word, 1).stream()
        .filter(Occurrence::subject)
        .flatMap(o -> o.thing().stream())
        .findFirst()
        .filter(t -> t.kind() == Kind.COMPANY);
  }

  /** The thing that was the subject last before a phrase. */
  Optional<Referral> lastSubject(Chunk chunk, Analysis analysis) {
    return lastSubject(analysis.number(), chunk.from)
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "subject before", 0.2));
  }

  /** Whether a thing was a subject here or in the sentence before. */
  boolean wasSubject(Thing thing, int sentence, int word) {
    return before(sentence, word, 1).stream()
        .anyMatch(o -> o.subject() && o.thing().filter(thing::equals).isPresent());
  }

  /**
   * Whether a thing was the one subject of the sentence before, in which the main firm was not
   * spoken of: the text goes on about it.
   */
  boolean isCentre(Thing thing, int sentence) {
    if (sentence == 0 || comments.get(sentence - 1)) {
      return false;
    }
    List<Occurrence> there = bySentence.get(sentence - 1);
    List<Thing> subjects =
        there.stream()
            .filter(Occurrence::subject)
            .flatMap(o -> o.things().stream())
            .filter(t -> t.kind() == Kind.COMPANY)
            .distinct()
            .toList();
    return subjects.size() == 1
        && subjects.get(0) == thing
        && (isMain(thing)
            || there.stream().flatMap(o -> o.things().stream()).noneMatch(this::isMain));
  }

  /** The body that the sentence before is about, where it is about no firm. */
  Optional<Thing> bodyBefore(int sentence) {
    List<Thing> subjects =
        sentence == 0
            ? List.of()
            : bySentence.get(sentence - 1).stream()
                .filter(Occurrence::subject)
                .flatMap(o -> o.things().stream())
                .filter(t -> Kind.FIRMS.contains(t.kind()))
                .distinct()
                .toList();
    return subjects.size() == 1
        ? Optional.of(subjects.get(0)).filter(t -> t.kind() == Kind.ORGANIZATION)
        : Optional.empty();
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
