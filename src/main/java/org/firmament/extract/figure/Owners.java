package org.firmament.extract.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Need;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Figure;
import org.firmament.text.WordClass;

/** Tells whose a figure is: "Umsatz von X", "X steigerte den Umsatz", else the topic's. */
final class Owners {
  static final Need.Slot COMPANY = new Need.Slot("company", "entity");

  /** What has figures of its own that are no firm's. */
  private static final Set<Kind> OTHERS = Set.of(Kind.PLACE, Kind.PRODUCT, Kind.EXCHANGE);

  /** What a phrase says about whose the figure is. */
  record Answer(boolean decided, List<Filled> owners) {
    static final Answer OPEN = new Answer(false, List.of());

    /** Somebody's who is no firm of the document: an industry, a division, a country. */
    static final Answer NOBODY = new Answer(true, List.of());

    static Answer of(List<Filled> owners) {
      return new Answer(true, owners);
    }
  }

  private final Metrics metrics;
  private final Nearby nearby;
  private final Accounts accounts;

  Owners(Metrics metrics) {
    this.metrics = metrics;
    this.nearby = new Nearby(metrics);
    this.accounts = new Accounts(metrics, this);
  }

  /** The owners of the metric that a phrase names; none where it is no firm's. */
  List<Filled> of(Analysis analysis, References references, Anchor anchor) {
    Chunk chunk = anchor.chunk().orElseThrow();
    boolean share = anchor.metric().share();
    Answer answer = possessed(analysis, references, chunk);
    if (!answer.decided()) {
      answer = Nearby.gapped(analysis, chunk);
    }
    if (!answer.decided()) {
      answer = named(analysis, references, chunk, share);
    }
    if (!answer.decided()) {
      answer = nearby.beside(analysis, anchor);
    }
    if (!answer.decided()) {
      answer = described(analysis, references, chunk);
    }
    if (!answer.decided()) {
      answer = byVerb(analysis, references, verb(analysis, chunk), chunk);
    }
    if (!answer.decided() && narrows(analysis, chunk, share)) {
      answer = Answer.NOBODY;
    }
    if (!answer.decided()) {
      answer = Nearby.headed(analysis, chunk);
    }
    if (!answer.decided()) {
      answer = nearby.alongside(analysis, chunk, c -> named(analysis, references, c, false));
    }
    return answer.decided() ? answer.owners() : accounts.orTopic(analysis, references, chunk);
  }

  /** "X, ein Hersteller mit 200 Mitarbeitern": what is said of the noun is said of its firm. */
  private Answer described(Analysis analysis, References references, Chunk chunk) {
    for (Frame frame : analysis.frames()) {
      boolean with =
          frame.sort == Frame.Sort.RELATIONAL
              && frame.in(Role.ADJUNCT).stream()
                  .filter(a -> a.marker().isEmpty() || metrics.has("staff-markers", a.marker()))
                  .anyMatch(a -> a.chunk() == chunk && a.chunk().from > frame.at);
      Optional<Chunk> holder =
          frame.in(Role.HOLDER).stream()
              .map(Frame.Argument::chunk)
              .filter(c -> c.to <= frame.at && c.name.isPresent())
              .findFirst();
      if (with && holder.isPresent()) {
        return firm(analysis, references, frame, holder.get(), 0.1);
      }
    }
    return Answer.OPEN;
  }

  /** The owners of what a verb tells by its subject: "X verdiente". */
  List<Filled> of(Analysis analysis, References references, Frame frame) {
    Answer answer = byVerb(analysis, references, Optional.of(frame), null);
    Optional<Chunk> everyone =
        frame.arguments.stream()
            .filter(a -> a.role() == Role.SUBJECT || metrics.has("at-markers", a.marker()))
            .map(Frame.Argument::chunk)
            .filter(c -> c.pronoun.filter(p -> metrics.is("one", p)).isPresent() || isTheFirm(c))
            .findFirst();
    boolean told = answer.decided() || everyone.isEmpty();
    return told ? answer.owners() : Topics.of(analysis, references, everyone.get());
  }

  /** The same where "with" can join the figure to the firm named before: "led by X with 11%". */
  List<Filled> with(Analysis analysis, References references, Frame frame, Chunk figure) {
    Optional<Chunk> before =
        figure.hasPreposition() && figure.prepositionAt > 0
            ? analysis.phrases().at(figure.prepositionAt - 1)
            : Optional.empty();
    return before
        .flatMap(c -> c.name)
        .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
        .map(n -> List.of(filled(n, before.get(), 0.1)))
        .orElseGet(() -> of(analysis, references, frame));
  }

  /** The verb frame that a phrase is an argument of, or whose clause it stands in. */
  static Optional<Frame> verb(Analysis analysis, Chunk chunk) {
    for (Frame frame : analysis.frames()) {
      boolean argument =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (argument) {
        return Optional.of(frame);
      }
    }
    Optional<Frame> least = Optional.empty();
    for (Frame frame : analysis.frames()) {
      boolean around =
          frame.sort == Frame.Sort.VERB && frame.from <= chunk.from && chunk.to <= frame.to;
      if (around
          && (least.isEmpty() || frame.to - frame.from < least.get().to - least.get().from)) {
        least = Optional.of(frame);
      }
    }
    return least;
  }

  /** "X saw its shares rise": the possessive stands for the subject, if that is a named firm. */
  private Answer possessed(Analysis analysis, References references, Chunk chunk) {
    if (chunk.determiner != Determiner.POSSESSIVE || chunk.possessor.isPresent()) {
      return Answer.OPEN;
    }
    Optional<Frame> verb = verb(analysis, chunk);
    for (Frame.Argument argument : verb.map(v -> v.in(Role.SUBJECT)).orElse(List.of())) {
      boolean firm =
          argument.chunk() != chunk
              && argument.chunk().to <= chunk.from
              && argument.chunk().group.size() == 1
              && argument
                  .chunk()
                  .name
                  .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
                  .isPresent();
      if (firm) {
        return firm(analysis, references, verb.get(), argument.chunk(), 0.1);
      }
    }
    return Answer.OPEN;
  }

  /** By the names and phrases that belong to the noun itself. */
  Answer named(Analysis analysis, References references, Chunk chunk, boolean share) {
    for (int n = chunk.owners.size() - 1; n >= 0; n--) {
      Name name = chunk.owners.get(n);
      if (Kind.FIRMS.contains(name.thing().kind())) {
        return Answer.of(List.of(filled(name, chunk, 0)));
      }
      if (OTHERS.contains(name.thing().kind())) {
        return Answer.NOBODY;
      }
    }
    Optional<Name> own = chunk.name.filter(n -> Kind.FIRMS.contains(n.thing().kind()));
    if (own.isPresent() && share) {
      return Answer.of(List.of(filled(own.get(), chunk, 0.05)));
    }
    for (Frame frame : analysis.frames()) {
      if (frame.sort == Frame.Sort.RELATIONAL && frame.at == chunk.head) {
        for (Frame.Argument argument : frame.arguments) {
          boolean complement =
              argument.role() == Role.COMPLEMENT
                  && !(argument.chunk().hasPreposition()
                      && argument.chunk().to <= chunk.begin()
                      && !Metrics.isWhose(analysis.words(), chunk));
          boolean adjunct =
              argument.role() == Role.ADJUNCT && metrics.has("owner-markers", argument.marker());
          boolean market =
              metrics.isHead("portions", chunk, analysis)
                  && metrics.isHead("markets", argument.chunk(), analysis);
          if (!market && (complement || adjunct)) {
            boolean counts =
                complement
                    && argument.chunk() != chunk
                    && metrics.of(argument.chunk(), analysis).isPresent();
            Answer answer =
                counts
                    ? named(analysis, references, argument.chunk(), share)
                    : argument(analysis, references, frame, argument.chunk(), complement);
            if (answer.decided()) {
              return answer;
            }
          }
        }
        Optional<Frame.Argument> holder =
            frame.in(Role.HOLDER).stream()
                .filter(a -> opensBracket(analysis, chunk) && a.chunk().to <= chunk.from)
                .findFirst();
        if (holder.isPresent()) {
          return firm(analysis, references, frame, holder.get().chunk(), 0.05);
        }
      }
    }
    return Answer.OPEN;
  }

  private static boolean opensBracket(Analysis analysis, Chunk chunk) {
    return chunk.begin() > 0 && analysis.words().get(chunk.begin() - 1).is("(");
  }

  private Answer argument(
      Analysis analysis, References references, Frame frame, Chunk chunk, boolean complement) {
    boolean sum = chunk.figure.filter(f -> f.type() != Figure.Type.COUNT).isPresent();
    if (sum || chunk.isFigure() || chunk.isMoment() || metrics.isHead("periods", chunk, analysis)) {
      return Answer.OPEN;
    }
    if (metrics.isHead("parts", chunk, analysis)) {
      return Answer.NOBODY;
    }
    Answer firm = firm(analysis, references, frame, chunk, 0);
    if (firm.decided()) {
      return firm;
    }
    boolean neutral =
        !complement
            || chunk.pronoun.isPresent()
            || chunk.noun.map(Lexicon.Noun::isCompany).orElse(false)
                && chunk.determiner == Determiner.DEFINITE
            || metrics.isHead("wholes", chunk, analysis)
            || metrics.of(chunk, analysis).isPresent();
    return neutral ? Answer.OPEN : Answer.NOBODY;
  }

  /** Decided where the phrase names firms, or refers to one, or names what is none. */
  Answer firm(Analysis analysis, References references, Frame frame, Chunk chunk, double doubt) {
    List<Filled> owners = new ArrayList<>();
    for (Chunk one : chunk.group) {
      owners.addAll(filled(one, analysis, references, doubt));
    }
    if (owners.size() > 1 && !metrics.any("respectively", analysis.words())) {
      return Answer.NOBODY;
    }
    if (!owners.isEmpty()) {
      return Answer.of(owners);
    }
    boolean other = chunk.name.filter(n -> OTHERS.contains(n.thing().kind())).isPresent();
    return other ? Answer.NOBODY : Answer.OPEN;
  }

  /** By the subject of the verb, or of the verbs above it. */
  Answer byVerb(Analysis analysis, References references, Optional<Frame> verb, Chunk metric) {
    Set<Frame> visited = new HashSet<>();
    Optional<Frame> next = verb;
    for (int depth = 0; next.isPresent() && depth < 4 && visited.add(next.get()); depth++) {
      Frame frame = next.get();
      List<Frame.Argument> subjects = new ArrayList<>();
      subjects.addAll(frame.passive ? frame.in(Role.OBJECT) : List.of());
      subjects.addAll(frame.in(Role.SUBJECT));
      for (Frame.Argument argument : subjects) {
        if (argument.chunk() != metric) {
          Answer answer = subject(analysis, references, frame, argument.chunk(), depth);
          if (answer.decided()) {
            return answer;
          }
        }
      }
      for (Frame.Argument argument : frame.in(Role.ADJUNCT)) {
        boolean at =
            metrics.has("at-markers", argument.marker())
                || metrics.has("working", frame.lemma)
                    && metrics.has("working-markers", argument.marker());
        if (depth == 0 && at) {
          Answer answer = firm(analysis, references, frame, argument.chunk(), 0.1);
          if (answer.decided()) {
            return answer;
          }
        }
      }
      next = frame.governor;
    }
    return Answer.OPEN;
  }

  private Answer subject(
      Analysis analysis, References references, Frame frame, Chunk chunk, int depth) {
    if (metrics.isHead("forecasters", chunk, analysis)
        || metrics.isHead("parts", chunk, analysis)
        || metrics.isHead("many", chunk, analysis) && isMany(chunk)) {
      return Answer.NOBODY;
    }
    boolean person = chunk.name.filter(n -> n.thing().kind() == Kind.PERSON).isPresent();
    if (person && metrics.of(frame).isPresent()) {
      return Answer.NOBODY;
    }
    if (metrics.of(chunk, analysis).isPresent() && chunk.group.size() == 1) {
      return named(analysis, references, chunk, false);
    }
    if (chunk.group.stream().anyMatch(c -> metrics.of(c, analysis).isPresent())
        || chunk.isFigure()
        || chunk.isMoment()) {
      return Answer.OPEN;
    }
    Answer firm = firm(analysis, references, frame, chunk, 0.05 + 0.05 * depth);
    if (firm.decided()) {
      return firm;
    }
    boolean they = chunk.pronoun.filter(w -> metrics.is("they", w)).isPresent();
    if (they) {
      return Answer.NOBODY;
    }
    boolean several =
        chunk.noun.map(Lexicon.Noun::isCompany).orElse(false)
            && chunk.name.isEmpty()
            && chunk.determiner != Determiner.DEFINITE
            && chunk.determiner != Determiner.POSSESSIVE;
    boolean unit =
        chunk.noun.filter(n -> n.role().equals("unit")).isPresent() && chunk.name.isEmpty();
    return several || unit ? Answer.NOBODY : Answer.OPEN;
  }

  /** "Unternehmen", "die Hersteller", but not "das Unternehmen", "der Hersteller Norvik". */
  private static boolean isMany(Chunk chunk) {
    return chunk.name.isEmpty()
        && (chunk.determiner == Determiner.NONE || (chunk.numbers & 1) == 0);
  }

  /** Whether words before the noun make it less than the whole firm's: "US sales", "PC revenue". */
  boolean narrows(Analysis analysis, Chunk chunk, boolean share) {
    if (share) {
      return false;
    }
    List<Word> words = analysis.words();
    for (int i = chunk.from; i < chunk.head; i++) {
      Word word = words.get(i);
      boolean noun = word.is(WordClass.NOUN) || word.is(WordClass.NAME);
      if (metrics.is("narrowing", word)
          || noun
              && !metrics.is("wholes", word)
              && !metrics.is("periods", word)
              && chunk.figure.isEmpty()
              && metrics.direction(word) == 0) {
        return true;
      }
    }
    return metrics.isHead("narrow-heads", chunk, analysis);
  }

  private static boolean isTheFirm(Chunk chunk) {
    return chunk.name.isEmpty()
        && chunk.determiner == Determiner.DEFINITE
        && chunk.noun.filter(Lexicon.Noun::isCompany).isPresent();
  }

  /** A named owner. */
  static Filled filled(Name name, Chunk chunk, double doubt) {
    return Filled.named(COMPANY, name, chunk, doubt);
  }

  private static List<Filled> filled(
      Chunk chunk, Analysis analysis, References references, double doubt) {
    Optional<Name> name = chunk.named().or(() -> chunk.apposition.flatMap(a -> a.name));
    if (name.isPresent()) {
      return Kind.FIRMS.contains(name.get().thing().kind())
          ? List.of(filled(name.get(), chunk, doubt))
          : List.of();
    }
    if (chunk.isFigure() || chunk.moment.isPresent()) {
      return List.of();
    }
    Span span = chunk.span(analysis.words());
    return references.resolve(chunk, analysis, Kind.FIRMS).stream()
        .filter(r -> Kind.FIRMS.contains(r.thing().kind()))
        .map(r -> Filled.meant(COMPANY, span, r, chunk, doubt))
        .toList();
  }
}
