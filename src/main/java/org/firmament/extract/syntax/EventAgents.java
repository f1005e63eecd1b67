package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** Who does what an event noun tells where only the clause around it says so. */
final class EventAgents {
  private final Grammar grammar;

  EventAgents(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * "Norvik's growth came with the purchase of X", "was helped by the purchase of X": whose growth
   * it is bought X.
   */
  private void addOwner(Chunk chunk, Frame governor, Frame frame) {
    Role changed = governor.passive ? Role.OBJECT : Role.SUBJECT;
    governor.in(changed).stream()
        .map(Frame.Argument::chunk)
        .filter(c -> c != chunk && grammar.has("own-results", c.lemma))
        .flatMap(c -> whose(c).stream())
        .findFirst()
        .ifPresent(c -> frame.arguments.add(new Frame.Argument(Role.SUBJECT, "", c, 0.15)));
  }

  private static Optional<Chunk> whose(Chunk chunk) {
    return chunk.owners.isEmpty()
        ? chunk.complement.filter(c -> c.preposition.isEmpty() || c.preposition.equals("von"))
        : Optional.of(Nominal.standing(chunk.owners.get(chunk.owners.size() - 1), ""));
  }

  /** Adds them to the frame of the noun, which has a governor and no agent yet. */
  void add(Phrasing phrases, Chunk chunk, Frame frame) {
    Frame governor = frame.governor.orElseThrow();
    boolean ofOthers =
        chunk.adjectives.stream()
            .anyMatch(i -> grammar.has("outside-words", phrases.words().get(i).lower()));
    if (ofOthers && !grammar.has("copulas", governor.lemma)) {
      return;
    }
    List<Frame.Argument> allowed = allowed(chunk, governor);
    if (isOfParticiple(phrases, chunk, governor)) {
      return;
    }
    if (!allowed.isEmpty()) {
      allowed.forEach(a -> add(phrases, frame, a));
    } else if (carries(chunk, governor) || isListed(phrases, chunk, governor)) {
      governor.in(Role.SUBJECT).stream()
          .filter(a -> !isBehind(a.chunk(), governor))
          .forEach(a -> add(phrases, frame, a));
    } else if (isFelt(chunk, governor)) {
      governor.arguments.stream()
          .filter(a -> a.role() != Role.SUBJECT && isFeeling(a))
          .filter(a -> frame.in(Role.OBJECT).stream().noneMatch(o -> o.chunk() == a.chunk()))
          .findFirst()
          .ifPresent(a -> add(phrases, frame, a));
    }
    if (governor.arguments.stream().anyMatch(a -> a.chunk() == chunk)) {
      addOwner(chunk, governor, frame);
    }
  }

  /** "sues the firms involved in the sale of X": what those do, not who sues them. */
  private boolean isOfParticiple(Phrasing phrases, Chunk chunk, Frame governor) {
    int before = chunk.prepositionAt - 1;
    return !grammar.nounsAreCapital()
        && chunk.hasPreposition()
        && before > governor.at
        && !governor.group.contains(before)
        && phrases.words().get(before).form().is(Form.Shape.PAST_PARTICIPLE)
        && !phrases.words().get(before).is(WordClass.NOUN);
  }

  private void add(Phrasing phrases, Frame frame, Frame.Argument agent) {
    behalf(phrases, agent.chunk())
        .forEach(
            c -> frame.arguments.add(new Frame.Argument(Role.SUBJECT, "", c, agent.doubt() + 0.1)));
  }

  /** "Das Amt untersagt X den Kauf von Y": who is kept from it or may do it. */
  private List<Frame.Argument> allowed(Chunk chunk, Frame governor) {
    boolean object =
        grammar.has("object-control", governor.lemma)
            && governor.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == chunk);
    return object
        ? governor.in(Role.DATIVE).stream().filter(a -> a.chunk().isThing()).toList()
        : List.of();
  }

  /** "Mr Weber was behind the takeover of X": he did not buy it. */
  private boolean isBehind(Chunk subject, Frame governor) {
    return !grammar.nounsAreCapital()
        && grammar.has("copulas", governor.lemma)
        && subject.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent();
  }

  /** "mit der Übernahme von Y hat X …": the subject of the clause. */
  private boolean carries(Chunk chunk, Frame governor) {
    return !isRating(governor)
        && governor.arguments.stream()
            .anyMatch(
                a ->
                    a.chunk() == chunk
                        && (a.role() != Role.ADJUNCT
                            || !grammar.nounsAreCapital()
                            || isCarrying(grammar.basePreposition(a.marker()), governor))
                        && a.role() != Role.SUBJECT
                        && !(governor.passive && a.role() == Role.OBJECT));
  }

  private boolean isCarrying(String preposition, Frame governor) {
    return grammar.has("carrying-prepositions", preposition)
        || preposition.equals("bei") && grammar.has("progress-verbs", governor.lemma)
        || preposition.equals("von") && grammar.has("withdrawal-verbs", governor.lemma);
  }

  /** "X senkt nach der Übernahme das Kursziel für Y": who only rates others. */
  private boolean isRating(Frame governor) {
    return governor.in(Role.OBJECT).stream().anyMatch(a -> grammar.has("ratings", a.chunk().lemma));
  }

  /** "Die Übernahme von Y kommt X teuer zu stehen": who it costs or helps is who does it. */
  private boolean isFelt(Chunk chunk, Frame governor) {
    return grammar.has("felt-verbs", governor.lemma)
        && governor.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
  }

  private static boolean isFeeling(Frame.Argument argument) {
    boolean touched =
        argument.role() == Role.DATIVE
            || argument.role() == Role.OBJECT
            || argument.role() == Role.ADJUNCT && argument.marker().equals("für");
    return touched
        && argument.chunk().name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent();
  }

  /** "X unveiled a website, a partnership with Y and a new logo": one of several objects. */
  private boolean isListed(Phrasing phrases, Chunk chunk, Frame governor) {
    int before = chunk.begin() - 1;
    return !grammar.nounsAreCapital()
        && chunk.isBare()
        && chunk.determiner == Determiner.INDEFINITE
        && before > governor.at
        && (phrases.words().get(before).is(",")
            || grammar.conjunctions().contains(phrases.words().get(before).lower()))
        && governor.first(Role.OBJECT).isPresent()
        && governor.arguments.stream().noneMatch(a -> a.chunk() == chunk);
  }

  /** What "Norvik-Chef Weber" or "the shareholders of Norvik" do, Norvik does. */
  List<Chunk> behalf(Phrasing phrases, Chunk chunk) {
    boolean body = chunk.name.isEmpty() && grammar.has("acting-bodies", chunk.lemma);
    boolean office = chunk.noun.map(Lexicon.Noun::isOffice).orElse(false);
    if ((office || body) && !chunk.owners.isEmpty()) {
      return List.of(Nominal.standing(chunk.owners.get(0), ""));
    }
    return body
        ? chunk
            .complement
            .or(() -> belonging(phrases, chunk))
            .map(c -> c.group)
            .orElse(List.of(chunk))
        : List.of(chunk);
  }

  /** "shareholders in X": behind another preposition than the one for a genitive. */
  private Optional<Chunk> belonging(Phrasing phrases, Chunk chunk) {
    return phrases
        .at(chunk.to)
        .filter(c -> grammar.has("belonging-prepositions", c.preposition))
        .filter(Chunk::isThing);
  }
}
