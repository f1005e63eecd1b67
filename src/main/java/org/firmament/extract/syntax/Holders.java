package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/**
 * Whom a noun is said of: its name, its apposition, the subject of "is", the examples behind it.
 */
final class Holders {
  private final Grammar grammar;
  private final Map<String, List<String>> verbsOfNoun;

  /** {@code verbsOfNoun}: the verbs that an event noun stands for. */
  Holders(Grammar grammar, Map<String, List<String>> verbsOfNoun) {
    this.grammar = grammar;
    this.verbsOfNoun = verbsOfNoun;
  }

  void add(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    if (chunk.name.isPresent()) {
      frame.add(Role.HOLDER, chunk, 0);
      if ((chunk.numbers & 2) != 0) {
        chunk.group.stream()
            .filter(c -> c.from > chunk.from && c.head < 0)
            .forEach(c -> frame.arguments.add(new Frame.Argument(Role.HOLDER, "", c, 0.05)));
      }
    }
    chunk
        .apposition
        .filter(a -> a != chunk && chunk.name.isEmpty())
        .ifPresent(
            a ->
                (chunk.numbers == 1 || isBracketed(phrases, chunk) ? List.of(a) : a.group)
                    .forEach(one -> frame.add(Role.HOLDER, one, 0.05)));
    for (Chunk other : phrases.chunks()) {
      boolean apposed =
          other
              .apposition
              .filter(a -> a == chunk || chunk.head >= 0 && a.group.contains(chunk))
              .isPresent();
      if (apposed && frame.in(Role.HOLDER).stream().noneMatch(a -> a.chunk() == other)) {
        frame.add(Role.HOLDER, other, 0.05);
      }
    }
    if (verbs.isEmpty() && frame.first(Role.HOLDER).isEmpty() && chunk.isBare()) {
      headline(phrases, chunk)
          .or(() -> behindColon(phrases, chunk))
          .ifPresent(c -> frame.add(Role.HOLDER, c, 0.1));
    }
    if (frame.first(Role.HOLDER).isEmpty()) {
      presented(phrases, chunk)
          .ifPresent(c -> persons(phrases, c).forEach(one -> frame.add(Role.HOLDER, one, 0.1)));
    }
    if (frame.first(Role.HOLDER).isEmpty()) {
      seated(phrases, chunk).ifPresent(c -> frame.add(Role.HOLDER, c, 0.1));
    }
    if (frame.first(Role.HOLDER).isEmpty()) {
      officer(phrases, chunk).ifPresent(c -> frame.add(Role.HOLDER, c, 0.1));
    }
    if (frame.first(Role.HOLDER).isEmpty()) {
      possessed(phrases, chunk).ifPresent(c -> frame.add(Role.HOLDER, c, 0.1));
    }
    boolean appointed = appointed(phrases, chunk, frame) || actsAs(phrases, chunk, frame);
    chunk.examples.forEach(c -> frame.arguments.add(new Frame.Argument(Role.HOLDER, "", c, 0.05)));
    boolean open = frame.first(Role.HOLDER).isEmpty();
    boolean definite = chunk.determiner == Determiner.DEFINITE;
    boolean generic =
        chunk.noun.map(n -> n.isCompany() && n.role().equals("generic")).orElse(false);
    boolean unit = chunk.noun.map(n -> n.role().equals("unit")).orElse(false);
    boolean described = unit && Described.of(chunk, phrases.words(), grammar).isPresent();
    if (open && (definite && generic || described)) {
      frame.add(Role.HOLDER, chunk, 0.1);
    }
    office(phrases, chunk, verbs, frame);
    for (Frame verb : appointed ? List.<Frame>of() : verbs) {
      if (isMembership(verb, chunk)) {
        verb.in(Role.SUBJECT).stream()
            .filter(a -> a.chunk() != chunk)
            .forEach(a -> frame.arguments.add(a.as(Role.HOLDER)));
        frame.governor = Optional.of(verb);
      }
      Optional<Frame.Argument> said =
          verb.arguments.stream()
              .filter(a -> a.chunk() == chunk && predicates(verb, a))
              .filter(a -> !isCompared(phrases, chunk))
              .findFirst();
      boolean first =
          grammar.has("copulas", verb.lemma)
              && verb.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk);
      if (first) {
        for (Frame.Argument argument : verb.in(Role.PREDICATE)) {
          frame.arguments.add(
              new Frame.Argument(Role.HOLDER, "", argument.chunk(), argument.doubt() + 0.05));
        }
        frame.governor = Optional.of(verb);
      }
      if (said.isPresent()) {
        Role source =
            verb.in(Role.OBJECT).isEmpty()
                    || grammar.has("copulas", verb.lemma)
                    || grammar.has("as-of-subject", verb.lemma) && !verb.passive
                    || isOfficeOfSubject(chunk, verb)
                    || !grammar.nounsAreCapital() && !verb.passive && chunk.to <= verb.at
                ? Role.SUBJECT
                : Role.OBJECT;
        for (Frame.Argument argument : verb.in(source)) {
          if (argument.chunk() != chunk) {
            frame.arguments.add(
                new Frame.Argument(Role.HOLDER, "", argument.chunk(), argument.doubt()));
          }
        }
        frame.governor = Optional.of(verb);
      }
    }
  }

  /** "A, B und C (Abgeordneter)": said of the last alone, unless it can only be said of several. */
  private static boolean isBracketed(Phrasing phrases, Chunk chunk) {
    int begin = chunk.begin();
    return chunk.numbers != 2 && begin > 0 && phrases.words().get(begin - 1).is("(");
  }

  /** "X takes on the role of chairman", "X resigned from the post of chairman". */
  private void office(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    if (chunk.noun.filter(Lexicon.Noun::isOffice).isEmpty() || chunk.name.isPresent()) {
      return;
    }
    for (Chunk post : phrases.chunks()) {
      boolean of =
          grammar.has("office-words", post.lemma)
              && post.complement.filter(c -> c.group.contains(chunk)).isPresent();
      for (Frame verb : of ? verbs : List.<Frame>of()) {
        boolean taken =
            verb.arguments.stream().anyMatch(a -> a.chunk() == post && a.role() != Role.SUBJECT);
        if (taken) {
          verb.in(verb.passive ? Role.OBJECT : Role.SUBJECT)
              .forEach(
                  a ->
                      frame.arguments.add(
                          new Frame.Argument(Role.HOLDER, "", a.chunk(), a.doubt() + 0.1)));
          frame.governor = Optional.of(verb);
        }
      }
    }
  }

  /** "legt ihr Amt als Chefin nieder": a thing holds no office. */
  private boolean isOfficeOfSubject(Chunk chunk, Frame verb) {
    return grammar.nounsAreCapital()
        && !verb.passive
        && chunk.noun.filter(Lexicon.Noun::isOffice).isPresent()
        && verb.in(Role.OBJECT).stream()
            .map(Frame.Argument::chunk)
            .allMatch(c -> c.head >= 0 && c.name.isEmpty() && c.noun.isEmpty());
  }

  /** "Zu den Kunden gehört X", "among the customers is X": X is one of them. */
  private boolean isMembership(Frame verb, Chunk chunk) {
    return grammar.has("membership-prepositions", chunk.preposition)
        && verb.arguments.stream().anyMatch(a -> a.chunk() == chunk)
        && (grammar.has("membership-verbs", verb.lemma)
            || grammar.has("copulas", verb.lemma) && verb.in(Role.PREDICATE).isEmpty());
  }

  /** "former head of Muster Ann Weber": the one named right behind the firm of the office. */
  private static Optional<Chunk> officer(Phrasing phrases, Chunk chunk) {
    boolean office = chunk.noun.filter(Lexicon.Noun::isOffice).isPresent();
    Optional<Chunk> firm = chunk.complement.filter(c -> office && c.name.isPresent());
    return firm.flatMap(c -> phrases.at(c.to))
        .filter(c -> c.begin() == firm.get().to && c.isBare() && c.head < 0)
        .filter(c -> c.name.filter(n -> n.to() - n.from() > 1).isPresent());
  }

  /** "Muster AG neuer Partner von X": a headline without the verb that links name and noun. */
  private static Optional<Chunk> headline(Phrasing phrases, Chunk chunk) {
    Optional<Chunk> before = chunk.begin() > 0 ? phrases.at(chunk.begin() - 1) : Optional.empty();
    return before.filter(
        c -> c.isBare() && c.name.isPresent() && c.to == chunk.begin() && c != chunk);
  }

  /**
   * "Lumera, seit 2008 im Besitz von Norvik,": the firm that a phrase set off behind it is about.
   */
  private Optional<Chunk> possessed(Phrasing phrases, Chunk chunk) {
    if (!grammar.has("possessions", chunk.lemma)
        || !chunk.preposition.equals("im") && !chunk.preposition.equals("in")) {
      return Optional.empty();
    }
    int start = chunk.begin();
    Optional<Chunk> time = phrases.at(start - 1).filter(c -> c.isMoment() || c.isFigure());
    start = time.map(Chunk::begin).orElse(start);
    int mark = start - 1;
    boolean set =
        mark > 0 && (phrases.words().get(mark).is(",") || phrases.words().get(mark).is("("));
    return set
        ? phrases
            .at(mark - 1)
            .filter(c -> c.to == mark)
            .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent())
        : Optional.empty();
  }

  /** "Norvik hat eine neue Chefin: Anna Berger": the one whom a colon presents. */
  private Optional<Chunk> presented(Phrasing phrases, Chunk chunk) {
    List<Word> words = phrases.words();
    int end = Offices.end(chunk);
    boolean office = chunk.noun.filter(Lexicon.Noun::isOffice).isPresent();
    return office && grammar.nounsAreCapital() && end + 1 < words.size() && words.get(end).is(":")
        ? phrases
            .at(end + 1)
            .filter(c -> c.isBare() && (c.head < 0 || c.noun.isEmpty()))
            .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent())
            .filter(c -> c.to == words.size() || !words.get(c.to).isFinite())
        : Optional.empty();
  }

  /** "X (Vorsitz), Y, Z": a name and the bare names of persons behind it. */
  private List<Chunk> persons(Phrasing phrases, Chunk first) {
    List<Chunk> persons = new ArrayList<>(List.of(first));
    List<Word> words = phrases.words();
    int end = SetOff.behindBracket(words, first.to);
    while (end + 1 < words.size()
        && (words.get(end).is(",") || grammar.conjunctions().contains(words.get(end).lower()))) {
      Optional<Chunk> next =
          phrases
              .at(end + 1)
              .filter(c -> c.isBare() && (c.head < 0 || c.noun.isEmpty()))
              .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent());
      if (next.isEmpty()) {
        break;
      }
      persons.add(next.get());
      end = SetOff.behindBracket(words, next.get().to);
    }
    return persons;
  }

  /** "X, seit 2011 im Vorstand von Y,": on whose board somebody is. */
  private Optional<Chunk> seated(Phrasing phrases, Chunk board) {
    List<Word> words = phrases.words();
    boolean in =
        grammar.has("collective-nouns", board.lemma)
            && board.complement.isPresent()
            && grammar.basePreposition(board.preposition).equals("in");
    int at = board.begin() - 1;
    if (!in || at < 1) {
      return Optional.empty();
    }
    Optional<Chunk> since = phrases.at(at).filter(c -> c.isMoment() && c.to == at + 1);
    int comma = since.map(c -> c.begin() - 1).orElse(at);
    return phrases.chunks().stream()
        .filter(c -> c.to <= comma && words.get(comma).is(","))
        .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent())
        .filter(c -> SetOff.behindBracket(words, c.to) == comma)
        .findFirst();
  }

  /** "New boss for Y: X": what a headline tells behind its colon. */
  private static Optional<Chunk> behindColon(Phrasing phrases, Chunk chunk) {
    List<Word> words = phrases.words();
    for (int i = chunk.to; i + 1 < words.size(); i++) {
      if (words.get(i).is(":")) {
        return phrases
            .at(i + 1)
            .filter(c -> c.isBare() && c.name.isPresent() && c.head < 0)
            .filter(c -> words.subList(c.to, words.size()).stream().allMatch(w -> w.is(".")));
      }
    }
    return Optional.empty();
  }

  /** "the appointment of X as chief executive of Y". */
  private boolean appointed(Phrasing phrases, Chunk chunk, Frame frame) {
    if (!grammar.has("naming-prepositions", chunk.preposition)) {
      return false;
    }
    for (Chunk event : phrases.chunks()) {
      boolean naming =
          verbsOfNoun.getOrDefault(event.lemma, List.of()).stream()
              .anyMatch(v -> grammar.has("naming-verbs", v));
      Optional<Chunk> named =
          event.complement.isPresent() ? event.complement : Nominal.owner(phrases, event);
      int end = event.complement.map(c -> c.group.get(c.group.size() - 1).to).orElse(event.to);
      if (naming && end == chunk.begin() && named.isPresent()) {
        named.get().group.forEach(one -> frame.add(Role.HOLDER, one, 0.05));
        return true;
      }
    }
    return false;
  }

  /** "der Vertrag von X als Chef": an office right behind the name of a person. */
  private boolean actsAs(Phrasing phrases, Chunk chunk, Frame frame) {
    boolean as =
        grammar.nounsAreCapital()
            && chunk.begin() > 0
            && grammar.has("as-prepositions", chunk.preposition)
            && chunk.noun.filter(Lexicon.Noun::isOffice).isPresent();
    Optional<Chunk> person =
        as
            ? phrases
                .at(chunk.begin() - 1)
                .filter(c -> c.to == chunk.begin() && c.preposition.equals("von"))
                .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent())
            : Optional.empty();
    person.ifPresent(c -> frame.add(Role.HOLDER, c, 0.1));
    return person.isPresent();
  }

  /** "besser als die Konkurrenten", "anders als der Rivale" says of nobody that he is one. */
  private static boolean isCompared(Phrasing phrases, Chunk chunk) {
    if (chunk.prepositionAt <= 0) {
      return false;
    }
    Word before = phrases.words().get(chunk.prepositionAt - 1);
    return before.is("anders")
        || !before.capital()
            && before.lower().endsWith("er")
            && before.form().is(org.firmament.text.WordClass.ADJECTIVE);
  }

  /** Whether the verb says of something that it is this noun: "ist", "becomes", "ernennt zum". */
  private boolean predicates(Frame verb, Frame.Argument argument) {
    boolean copula = grammar.has("copulas", verb.lemma) && argument.role() == Role.PREDICATE;
    boolean naming =
        grammar.has("naming-verbs", verb.lemma)
            && (argument.role() == Role.PREDICATE
                || argument.role() == Role.ADJUNCT
                    && grammar.has("naming-prepositions", argument.marker()));
    boolean as =
        argument.role() == Role.ADJUNCT && grammar.has("as-prepositions", argument.marker());
    return copula || naming || as;
  }
}
