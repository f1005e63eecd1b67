package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Pronoun;
import org.firmament.model.Kind;

/**
 * The frames that nouns carry: "Siemens-Chef Kaeser", "Y, a rival of X", "die Übernahme von Y durch
 * X". An event noun is read like the verb it comes from.
 */
final class Nominal {
  private final Grammar grammar;
  private final Holders holders;
  private final Unsaid unsaid;
  private final EventAgents agents;
  private final Talks talks;
  private final Undergone undergone;
  private final Map<String, List<String>> verbsOfNoun;

  /** {@code verbsOfNoun}: the verbs that an event noun stands for. */
  Nominal(Grammar grammar, Lexicon lexicon, Map<String, List<String>> verbsOfNoun) {
    this.grammar = grammar;
    holders = new Holders(grammar, verbsOfNoun);
    unsaid = new Unsaid(grammar, lexicon);
    agents = new EventAgents(grammar);
    talks = new Talks(grammar, verbsOfNoun);
    undergone = new Undergone(grammar);
    this.verbsOfNoun = verbsOfNoun;
  }

  /** The nouns for the event of a verb, sorted: "Kauf" of "kaufen". */
  List<String> events(String verb) {
    return verbsOfNoun.entrySet().stream()
        .filter(noun -> noun.getValue().contains(verb))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  List<Frame> frames(Phrasing phrases, List<Frame> verbs) {
    List<Frame> frames = new ArrayList<>();
    for (Chunk chunk : phrases.chunks()) {
      if (chunk.head >= 0) {
        frames.addAll(Respective.split(relational(phrases, chunk, verbs), chunk));
        for (String verb : verbsOf(phrases, chunk)) {
          frames.add(event(phrases, chunk, verb, verbs));
        }
        talks.of(phrases, chunk).ifPresent(t -> frames.addAll(topic(phrases, chunk, t, verbs)));
        if (!grammar.nounsAreCapital() && chunk.isOwned() && chunk.namesOddWare()) {
          named(phrases, chunk, verbs).ifPresent(frames::add);
        }
      } else if (chunk.name.isPresent()) {
        named(phrases, chunk, verbs).ifPresent(frames::add);
      }
    }
    for (Phrasing.Attribute attribute : phrases.attributes()) {
      for (Chunk chunk : attribute.inner()) {
        if (chunk.head >= 0) {
          frames.add(relational(phrases, chunk, List.of()));
        }
      }
    }
    return frames;
  }

  /** "Fusionsgespräche": the frames that "Fusion" would have in its place. */
  private List<Frame> topic(Phrasing phrases, Chunk chunk, String noun, List<Frame> verbs) {
    List<Frame> frames = new ArrayList<>();
    frames.add(relational(phrases, chunk, verbs).said(noun));
    verbsOfNoun
        .getOrDefault(noun, List.of())
        .forEach(verb -> frames.add(event(phrases, chunk, verb, verbs)));
    frames.forEach(f -> f.topic = true);
    return frames;
  }

  /** The verbs of a noun, or of the noun that its compound ends with. */
  private List<String> verbsOf(Phrasing phrases, Chunk chunk) {
    List<String> verbs = verbsOfNoun.get(chunk.lemma);
    String head = phrases.words().get(chunk.head).form().head().toLowerCase(Locale.ROOT);
    return verbs != null ? verbs : verbsOfNoun.getOrDefault("-" + head, List.of());
  }

  /** "Norvik aus Ulm", "Norviks Tandem", "das Tandem von Norvik": a name with what goes with it. */
  private Optional<Frame> named(Phrasing phrases, Chunk chunk, List<Frame> verbs) {
    Frame frame = new Frame(Frame.Sort.RELATIONAL, "", chunk.name.orElseThrow().from());
    frame.group.add(frame.at);
    frame.from = chunk.begin();
    frame.to = chunk.to;
    frame.add(Role.HOLDER, chunk, 0);
    if (!grammar.nounsAreCapital() && chunk.isOwned()) {
      chunk.group.stream()
          .filter(c -> c.from > chunk.from && c.name.isPresent())
          .filter(c -> c.determiner == Determiner.NONE && c.owners.isEmpty())
          .forEach(c -> frame.add(Role.HOLDER, c, 0.05));
    }
    complements(chunk, frame);
    if (chunk.determiner == Determiner.POSSESSIVE) {
      frame.add(Role.COMPLEMENT, possessor(phrases, chunk), 0.2);
    }
    adjuncts(phrases, chunk, frame);
    govern(chunk, verbs, frame);
    return frame.arguments.size() > 1 ? Optional.of(frame) : Optional.empty();
  }

  /** "X new supplier of Y": without a verb, the name in front is what the noun is said of. */
  private static boolean isHeadline(Chunk chunk) {
    return chunk.complement.isPresent()
        && chunk.owners.size() == 1
        && !chunk.owners.get(0).genitive()
        && !chunk.adjectives.isEmpty()
        && chunk.owners.get(0).from() == chunk.from;
  }

  private static void complement(Frame frame, Chunk chunk, Chunk one) {
    frame.arguments.add(new Frame.Argument(Role.COMPLEMENT, chunk.preposition, one, 0.05));
  }

  private static void complements(Chunk chunk, Frame frame) {
    for (Name owner : chunk.owners) {
      frame.add(Role.COMPLEMENT, standing(owner, ""), 0.05);
    }
    chunk.complement.ifPresent(c -> c.group.forEach(one -> complement(frame, c, one)));
    department(chunk)
        .flatMap(c -> c.complement)
        .filter(c -> c.name.isPresent())
        .ifPresent(c -> c.group.forEach(one -> complement(frame, c, one)));
  }

  /** "Leiter der Rechtsabteilung der Norvik AG": who leads a part of a firm is of the firm. */
  private static Optional<Chunk> department(Chunk chunk) {
    return chunk
        .complement
        .filter(c -> chunk.noun.filter(Lexicon.Noun::isOffice).isPresent())
        .filter(c -> c.head >= 0 && c.name.isEmpty() && c.complement.isPresent())
        .filter(c -> c.noun.filter(n -> n.isCompany() && !n.role().equals("unit")).isEmpty());
  }

  private Frame base(Phrasing phrases, Chunk chunk, Frame.Sort sort, String lemma) {
    Frame frame = new Frame(sort, lemma, chunk.head);
    frame.group.add(chunk.head);
    frame.from = chunk.begin();
    frame.to = chunk.to;
    return frame;
  }

  /** "Die Rivalen A und B kämpfen": each is that of the others. */
  private static void mutual(Chunk chunk, Frame frame, List<Frame> verbs) {
    boolean peers =
        chunk.numbers == 2
            && chunk.name.isPresent()
            && chunk.noun.filter(n -> n.role().equals("rival")).isPresent()
            && frame.first(Role.COMPLEMENT).isEmpty()
            && verbs.stream()
                .flatMap(v -> v.in(Role.SUBJECT).stream())
                .anyMatch(a -> a.chunk() == chunk);
    List<Frame.Argument> holders = frame.in(Role.HOLDER);
    if (peers && holders.size() > 1) {
      holders.forEach(h -> frame.add(Role.COMPLEMENT, h.chunk(), 0.1));
    }
  }

  private Frame relational(Phrasing phrases, Chunk chunk, List<Frame> verbs) {
    Frame frame = base(phrases, chunk, Frame.Sort.RELATIONAL, chunk.lemma);
    holders.add(phrases, chunk, verbs, frame);
    if (verbs.isEmpty() && isHeadline(chunk)) {
      frame.add(Role.HOLDER, standing(chunk.owners.get(0), ""), 0.1);
      chunk.complement.ifPresent(c -> c.group.forEach(one -> complement(frame, c, one)));
    } else {
      complements(chunk, frame);
    }
    if (chunk.determiner == Determiner.POSSESSIVE) {
      frame.add(Role.COMPLEMENT, possessor(phrases, chunk), 0.2);
    }
    adjuncts(phrases, chunk, frame);
    predicated(phrases, chunk, verbs, frame);
    mutual(chunk, frame, verbs);
    Offices.ofHolder(chunk, frame);
    unsaid.add(phrases, chunk, verbs, frame);
    govern(chunk, verbs, frame);
    undergone.add(chunk, frame);
    return frame;
  }

  /** "In Polen ist X Marktführer": what stands before goes for what it says that X is. */
  private void predicated(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    for (Frame verb : verbs) {
      boolean said =
          grammar.has("copulas", verb.lemma)
              && verb.in(Role.PREDICATE).stream().anyMatch(a -> a.chunk() == chunk)
              && verb.in(Role.SUBJECT).size() == 1;
      for (Frame.Argument adjunct : said ? verb.in(Role.ADJUNCT) : List.<Frame.Argument>of()) {
        if (adjunct.chunk().to <= chunk.from && !phrases.isComplement(adjunct.chunk())) {
          frame.arguments.add(
              new Frame.Argument(Role.ADJUNCT, adjunct.marker(), adjunct.chunk(), 0.1));
        }
      }
    }
  }

  private Frame event(Phrasing phrases, Chunk chunk, String verb, List<Frame> verbs) {
    Frame frame = base(phrases, chunk, Frame.Sort.EVENT, verb);
    boolean complement = chunk.complement.isPresent();
    adjuncts(phrases, chunk, frame);
    for (Frame.Argument argument : List.copyOf(frame.arguments)) {
      if (argument.role() == Role.ADJUNCT
          && !argument.chunk().isMoment()
          && grammar.has("agent-prepositions", argument.marker())
          && !grammar.complementPrepositions().contains(argument.marker())) {
        frame.arguments.remove(argument);
        frame.arguments.add(new Frame.Argument(Role.SUBJECT, "", argument.chunk(), 0));
      }
    }
    boolean agent = frame.first(Role.SUBJECT).isPresent();
    Optional<Chunk> possessor =
        chunk.determiner == Determiner.POSSESSIVE && !isOfSeveral(phrases, chunk, verbs)
            ? Optional.of(possessor(phrases, chunk))
            : Optional.empty();
    boolean undergone = possessor.map(p -> isUndergone(p, verb, complement, agent)).orElse(false);
    if (!undergone) {
      chunk.complement.ifPresent(
          c ->
              c.group.forEach(
                  one ->
                      frame.arguments.add(
                          new Frame.Argument(governed(chunk, verb), "", one, 0.05))));
    }
    for (Name owner : chunk.owners) {
      boolean subject = complement || owner.genitive() && !agent;
      frame.add(subject ? Role.SUBJECT : Role.OBJECT, standing(owner, ""), subject ? 0.05 : 0.1);
    }
    possessor.ifPresent(p -> frame.add(undergone ? Role.OBJECT : Role.SUBJECT, p, 0.2));
    govern(chunk, verbs, frame);
    if (agent && frame.first(Role.OBJECT).isEmpty() && grammar.has("transfers", verb)) {
      undergo(phrases, frame);
    }
    if (frame.first(Role.SUBJECT).isEmpty() && frame.governor.isPresent()) {
      agents.add(phrases, chunk, frame);
    }
    return frame;
  }

  /** "X and Y have ended their alliance": of both that the clause is about. */
  private boolean isOfSeveral(Phrasing phrases, Chunk chunk, List<Frame> verbs) {
    boolean plural =
        chunk.possessor.isEmpty()
            && grammar
                .pronoun(phrases.words().get(chunk.from).lower())
                .map(Pronoun::plural)
                .orElse(false);
    return plural
        && verbs.stream()
            .filter(v -> v.arguments.stream().anyMatch(a -> a.chunk() == chunk))
            .map(v -> v.in(v.passive ? Role.OBJECT : Role.SUBJECT))
            .anyMatch(s -> s.size() == 2 && s.stream().allMatch(a -> a.chunk().name.isPresent()));
  }

  /** "die Klage von X": of these, what is governed is who does it. */
  private Role governed(Chunk chunk, String verb) {
    return grammar.has("deeds", verb) || grammar.has("deeds", chunk.lemma)
        ? Role.SUBJECT
        : Role.OBJECT;
  }

  /** "X faces a takeover by Y": who is taken over is the subject of the clause. */
  private void undergo(Phrasing phrases, Frame frame) {
    frame.governor.ifPresent(
        g ->
            g.in(g.passive ? Role.OBJECT : Role.SUBJECT).stream()
                .filter(a -> a.chunk().head != frame.at)
                .forEach(
                    a ->
                        agents
                            .behalf(phrases, a.chunk())
                            .forEach(c -> frame.add(Role.OBJECT, c, a.doubt() + 0.15))));
  }

  /** "seine Übernahme durch X", "dessen Verkauf": it happens to who owns the noun. */
  private boolean isUndergone(Chunk possessor, String verb, boolean complement, boolean agent) {
    boolean transfer = grammar.has("undergone", verb);
    boolean near =
        possessor.pronoun.flatMap(w -> grammar.pronoun(w.lower())).map(Pronoun::near).orElse(false);
    return transfer && near || !complement && (agent || transfer);
  }

  private static int inner(Chunk adjunct, int end) {
    return adjunct.complement.map(c -> Math.max(c.to, adjunct.to)).orElse(end);
  }

  /** The prepositional phrases right behind the noun. */
  private void adjuncts(Phrasing phrases, Chunk chunk, Frame frame) {
    int own = chunk.complement.map(c -> c.group.get(c.group.size() - 1).to).orElse(chunk.to);
    int end = department(chunk).flatMap(c -> c.complement).map(c -> c.to).orElse(own);
    end = Offices.behindField(phrases, chunk, end);
    for (int n = 0; n < 4; n++) {
      Optional<Chunk> next = end < phrases.words().size() ? phrases.at(end) : Optional.empty();
      if (next.isEmpty()
          || next.get().begin() != end
          || !next.get().hasPreposition() && !next.get().isMoment()
          || isWhere(next.get(), chunk)) {
        break;
      }
      Chunk adjunct = next.get();
      if (n > 0 && isApart(adjunct) && frame.in(Role.COMPLEMENT).size() > 0) {
        break;
      }
      for (Chunk one : adjunct.group) {
        frame.arguments.add(new Frame.Argument(Role.ADJUNCT, adjunct.preposition, one, 0.05));
      }
      end = adjunct.group.get(adjunct.group.size() - 1).to;
      end = Math.max(end, grammar.nounsAreCapital() ? inner(adjunct, end) : Offices.end(adjunct));
    }
    frame.to = Math.max(frame.to, end);
  }

  /** "Norvik-Chefin Berger in Ulm": where somebody is whose office has been told in full. */
  private static boolean isWhere(Chunk adjunct, Chunk chunk) {
    return chunk.noun.filter(Lexicon.Noun::isOffice).isPresent()
        && chunk.name.isPresent()
        && !chunk.owners.isEmpty()
        && adjunct.name.filter(n -> n.thing().kind() == Kind.PLACE).isPresent();
  }

  /** "after a spell at X": what stands behind is told of the spell. */
  private boolean isApart(Chunk adjunct) {
    return grammar.has("apart-prepositions", adjunct.preposition) && !adjunct.isMoment();
  }

  /** The verb whose clause the noun stands in tells whether the event is planned or off. */
  private static void govern(Chunk chunk, List<Frame> verbs, Frame frame) {
    for (Frame verb : verbs) {
      boolean argument =
          verb.arguments.stream()
              .anyMatch(
                  a ->
                      a.chunk() == chunk
                          || a.chunk().apposition.map(p -> p == chunk).orElse(false));
      if (argument && frame.governor.isEmpty()) {
        frame.governor = Optional.of(verb);
      }
    }
    if (frame.governor.isEmpty()) {
      for (Frame verb : verbs) {
        if (verb.from <= chunk.from && chunk.to <= verb.to) {
          frame.governor = Optional.of(verb);
        }
      }
    }
  }

  /** A name that stands within another phrase, as a phrase of its own. */
  static Chunk standing(Name name, String preposition) {
    Chunk chunk = new Chunk(name.from());
    chunk.to = name.to();
    chunk.name = Optional.of(name);
    chunk.preposition = preposition;
    return chunk;
  }

  /** What an office or unit is of by the names before it or the phrase behind it. */
  static Optional<Chunk> belonging(Chunk chunk) {
    return chunk.owners.isEmpty()
        ? chunk.complement.or(() -> chunk.possessor)
        : Optional.of(standing(chunk.owners.get(chunk.owners.size() - 1), ""));
  }

  /** What a phrase belongs to by its possessive or the name before it. */
  static Optional<Chunk> owner(Phrasing phrases, Chunk chunk) {
    if (chunk.determiner == Determiner.POSSESSIVE) {
      return Optional.of(possessor(phrases, chunk));
    }
    return chunk.owners.isEmpty()
        ? Optional.empty()
        : Optional.of(standing(chunk.owners.get(chunk.owners.size() - 1), ""));
  }

  private static Chunk possessor(Phrasing phrases, Chunk chunk) {
    if (chunk.possessor.isPresent()) {
      return chunk.possessor.get();
    }
    Chunk possessor = new Chunk(chunk.from);
    possessor.to = chunk.from + 1;
    possessor.pronoun = Optional.of(phrases.words().get(chunk.from));
    possessor.determiner = Determiner.POSSESSIVE;
    return possessor;
  }
}
