package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Word;

/**
 * A predicate with its arguments by role, whatever the voice and order they were said in: the
 * object of "übernehmen" is the firm taken over, in "X übernimmt Y", "Y wird von X übernommen",
 * "das von X übernommene Y" and "die Übernahme von Y durch X" alike.
 */
public final class Frame {
  /** What carries the predicate. */
  public enum Sort {
    VERB,
    /** A noun for an event: "Übernahme", "acquisition". */
    EVENT,
    /** A noun for one who stands in a relation: "Rivale", "chief executive". */
    RELATIONAL
  }

  /** The part an argument plays. */
  public enum Role {
    SUBJECT,
    OBJECT,
    DATIVE,
    PREDICATE,
    /** Behind the preposition that is the argument's marker. */
    ADJUNCT,
    /** Who a relational noun is said of. */
    HOLDER,
    /** What a relational noun is relative to: its genitive, owner, or first part. */
    COMPLEMENT
  }

  /**
   * A phrase in a role.
   *
   * @param marker the preposition of an adjunct, else empty
   * @param doubt how uncertain the role is: 0 marked, 0.5 by position only
   */
  public record Argument(Role role, String marker, Chunk chunk, double doubt) {
    Argument as(Role other) {
      return new Argument(other, marker, chunk, doubt);
    }
  }

  public final Sort sort;
  public final String lemma;

  /** The word that carries the predicate. */
  public final int at;

  public final List<Argument> arguments = new ArrayList<>();

  /** The words of the verb group: auxiliaries, modals, negation, the verb itself. */
  public final List<Integer> group = new ArrayList<>();

  /** The clause [from, to) in words. */
  public int from;

  public int to;

  /** The frame that this one depends on: the verb of "plant" for "plant, X zu übernehmen". */
  public Optional<Frame> governor = Optional.empty();

  /** The word that opens the clause: "wenn", "dass", a relative pronoun. */
  public Optional<Word> opener = Optional.empty();

  public boolean passive;

  /** Whether the noun only speaks of it: the merger of "merger talks", of "Fusionspläne". */
  public boolean topic;

  /** The text of the predicate. */
  public Optional<org.firmament.model.Span> trigger = Optional.empty();

  public Frame(Sort sort, String lemma, int at) {
    this.sort = sort;
    this.lemma = lemma;
    this.at = at;
    this.from = at;
    this.to = at + 1;
  }

  /** The same with another predicate. */
  Frame said(String predicate) {
    Frame frame = new Frame(sort, predicate, at);
    frame.arguments.addAll(arguments);
    frame.group.addAll(group);
    frame.from = from;
    frame.to = to;
    frame.governor = governor;
    frame.opener = opener;
    frame.passive = passive;
    frame.topic = topic;
    return frame;
  }

  public void add(Role role, Chunk chunk, double doubt) {
    arguments.add(new Argument(role, chunk.preposition, chunk, doubt));
  }

  /** Adds a phrase and those joined to it. */
  void addAll(Role role, Chunk chunk, double doubt) {
    chunk.group.forEach(one -> arguments.add(new Argument(role, chunk.preposition, one, doubt)));
  }

  /** "die Beteiligung an X an Y": of two alike behind a noun, only the first is its own. */
  public boolean isSecondAlike(Argument argument) {
    for (Argument first : in(Role.ADJUNCT)) {
      int from = first.chunk().group.get(0).begin();
      boolean own =
          sort == Sort.VERB
              ? in(Role.OBJECT).stream().anyMatch(o -> Offices.end(o.chunk()) == from)
              : from == at + 1;
      if (own
          && first.marker().equals(argument.marker())
          && first.chunk().to == argument.chunk().begin()) {
        return true;
      }
    }
    return false;
  }

  public List<Argument> in(Role role) {
    return arguments.stream().filter(a -> a.role() == role).toList();
  }

  public Optional<Argument> first(Role role) {
    return arguments.stream().filter(a -> a.role() == role).findFirst();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(sort.name().toLowerCase(java.util.Locale.ROOT));
    text.append(' ').append(lemma).append(passive ? " (passive)" : "");
    for (Argument argument : arguments) {
      text.append("  ").append(argument.role()).append('=').append(argument.chunk());
    }
    governor.ifPresent(g -> text.append("  under ").append(g.lemma));
    return text.toString();
  }
}
