package org.firmament.extract.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Whose rival, chief or unit a noun is where no word of its phrase says so. */
public final class Unsaid {
  private final Grammar grammar;
  private final Lexicon lexicon;
  private final TakenForKnown known;

  public Unsaid(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    known = new TakenForKnown(grammar, lexicon);
  }

  /** Adds what the clause, the headline or the text must tell, unless the phrase does. */
  public void add(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    if (isOpen(frame) && !holdsBody(phrases.words(), chunk) && !isOfNumber(phrases, chunk)) {
      had(phrases, chunk, verbs, frame);
      hadBySubject(chunk, verbs, frame);
      plannedBy(phrases, chunk, verbs, frame);
      headed(phrases, chunk, frame);
      implied(phrases, chunk, verbs, frame);
      if (isOpen(frame) && known.isFollowUp(chunk, frame)) {
        unsaid(chunk, frame);
      }
    }
  }

  /** "Geschäftsführer von 88.6": of what has no words, unlike "Chef von 1995 bis 2001". */
  private boolean isOfNumber(Phrasing phrases, Chunk chunk) {
    List<Word> words = phrases.words();
    int at = chunk.head + 1;
    return grammar.nounsAreCapital()
        && chunk.noun.filter(Lexicon.Noun::isOffice).isPresent()
        && at + 1 < words.size()
        && words.get(at).is("von")
        && words.get(at + 1).is(WordClass.NUMBER)
        && !words.get(at + 1).isYear();
  }

  /** Leaves it to the text around to tell whose it is. */
  private static void unsaid(Chunk chunk, Frame frame) {
    Chunk unsaid = new Chunk(chunk.from);
    unsaid.to = chunk.to;
    unsaid.implied = true;
    frame.arguments.add(new Frame.Argument(Role.COMPLEMENT, "", unsaid, 0));
  }

  /**
   * "Die Lange-Nacht-Chefin": of what, the word itself tells, be it in one piece or taken apart.
   */
  public static boolean holdsBody(List<Word> words, Chunk chunk) {
    String word = words.get(chunk.head).text();
    boolean whole = word.indexOf('-') != word.lastIndexOf('-');
    Word before = words.get(Math.max(0, chunk.head - 1));
    boolean apart =
        chunk.owners.isEmpty()
            && before.tag() == WordClass.NAME
            && before.text().indexOf('-') > 0
            && before.span().end() + 1 == words.get(chunk.head).span().start();
    return chunk.noun.filter(Lexicon.Noun::isOffice).isPresent() && (whole || apart);
  }

  private static boolean isTrading(String role) {
    return role.equals("supplier") || role.equals("customer");
  }

  /** Whether nothing or only a place says what the noun is relative to: "US-Rivale Muster". */
  private static boolean isOpen(Frame frame) {
    return frame.in(Role.COMPLEMENT).stream()
        .allMatch(a -> a.chunk().name.map(n -> n.thing().kind() == Kind.PLACE).orElse(false));
  }

  /** "Norvik mit Sitz in Ulm": what stands before has what the noun says. */
  private void had(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    int begin = havingAt(phrases, chunk);
    for (Chunk before : begin < 0 ? List.<Chunk>of() : phrases.chunks()) {
      int gap = begin - before.to;
      boolean next = gap == 0 || gap == 1 && phrases.words().get(before.to).is(",");
      boolean office = chunk.noun.filter(Lexicon.Noun::isOffice).isPresent();
      boolean firm = office || !grammar.nounsAreCapital() && chunk.name.isPresent();
      if (next && before.isThing() && (!firm || isFirm(before))) {
        Chunk owner = subjectOf(whole(phrases, before), verbs);
        frame.arguments.add(new Frame.Argument(Role.COMPLEMENT, "", owner, 0.1));
      }
    }
  }

  /**
   * Where "mit" stands before a noun, or before the one that this goes on from: "mit Sitz in Ulm
   * und Filialen in Linz"; -1 if it does not.
   */
  private int havingAt(Phrasing phrases, Chunk chunk) {
    if (grammar.has("having-prepositions", chunk.preposition)) {
      return chunk.begin();
    }
    int and = chunk.begin() - 1;
    boolean goesOn =
        grammar.nounsAreCapital()
            && chunk.isBare()
            && chunk.name.isEmpty()
            && lexicon.site(chunk.lemma).isPresent()
            && and > 0
            && grammar.conjunctions().contains(phrases.words().get(and).lower());
    Optional<Chunk> place = goesOn ? phrases.at(and - 1) : Optional.empty();
    return place
        .map(c -> c.group.get(0))
        .filter(Chunk::namesPlace)
        .flatMap(c -> phrases.at(c.begin() - 1))
        .filter(c -> grammar.has("having-prepositions", c.preposition))
        .map(Chunk::begin)
        .orElse(-1);
  }

  /** "Norvik ist eine Kette mit Sitz in Ulm": what the clause says a firm is, is that firm. */
  private Chunk subjectOf(Chunk chunk, List<Frame> verbs) {
    return verbs.stream()
        .filter(v -> grammar.nounsAreCapital() && grammar.has("copulas", v.lemma))
        .filter(v -> v.in(Role.PREDICATE).stream().anyMatch(a -> a.chunk() == chunk))
        .filter(v -> chunk.name.isEmpty() && chunk.determiner != Determiner.DEFINITE)
        .flatMap(v -> v.in(Role.SUBJECT).stream())
        .map(Frame.Argument::chunk)
        .filter(Unsaid::isFirm)
        .findFirst()
        .orElse(chunk);
  }

  /** "Norvik hat eine neue Chefin: Anna Berger", "hat Töchter, darunter X": of who has them. */
  private void hadBySubject(Chunk chunk, List<Frame> verbs, Frame frame) {
    boolean held =
        frame.first(Role.HOLDER).isPresent()
            && (chunk.determiner == Determiner.INDEFINITE
                    && chunk.noun.filter(Lexicon.Noun::isOffice).isPresent()
                || !chunk.examples.isEmpty()
                    && chunk.noun.filter(n -> n.role().equals("unit")).isPresent());
    boolean unit = chunk.noun.filter(n -> n.role().equals("unit")).isPresent();
    for (Frame verb : verbs) {
      boolean created =
          unit
              && chunk.determiner == Determiner.INDEFINITE
              && frame.first(Role.HOLDER).isPresent()
              && grammar.has("creating-verbs", verb.lemma);
      boolean had =
          (created || held && grammar.has("having-verbs", verb.lemma))
              && verb.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == chunk);
      if (had) {
        verb.in(Role.SUBJECT).stream()
            .filter(a -> isFirm(a.chunk()))
            .forEach(a -> frame.add(Role.COMPLEMENT, a.chunk(), a.doubt() + 0.1));
      }
    }
  }

  /** "Norvik's plans for a bid", "Norvik has plans for a bid": whose plan it is bids. */
  private void plannedBy(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    if (!grammar.has("rounds", chunk.lemma) || chunk.isBare()) {
      return;
    }
    Optional<Chunk> plan =
        phrases.chunks().stream()
            .filter(c -> c.to == chunk.begin() && grammar.has("plan-nouns", c.lemma))
            .findFirst();
    plan.filter(c -> !c.owners.isEmpty())
        .map(c -> Nominal.standing(c.owners.get(c.owners.size() - 1), ""))
        .ifPresent(c -> frame.add(Role.COMPLEMENT, c, 0.1));
    if (plan.filter(c -> c.owners.isEmpty() && c.possessor.isEmpty()).isPresent()) {
      verbs.stream()
          .filter(v -> v.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == plan.get()))
          .flatMap(v -> v.in(Role.SUBJECT).stream())
          .filter(a -> isFirm(a.chunk()))
          .forEach(a -> frame.add(Role.COMPLEMENT, a.chunk(), a.doubt() + 0.15));
    }
  }

  /** "die Sparte X von Y mit Sitz in Z": the firm whose complement stands before. */
  private static Chunk whole(Phrasing phrases, Chunk inner) {
    return phrases.chunks().stream()
        .filter(c -> c.complement.filter(o -> o == inner).isPresent())
        .filter(c -> c.name.filter(n -> n.thing().kind() == Kind.COMPANY).isPresent())
        .findFirst()
        .orElse(inner);
  }

  /** "Muster: Finanzchef Weber geht": the firm that a headline begins with. */
  private void headed(Phrasing phrases, Chunk chunk, Frame frame) {
    Chunk first = phrases.chunks().get(0);
    String role = chunk.noun.map(Lexicon.Noun::role).orElse("");
    boolean headed =
        first != chunk
            && first.name.isPresent()
            && first.isBare()
            && first.head < 0
            && first.to < phrases.words().size()
            && phrases.words().get(first.to).is(":")
            && chunk.determiner != Determiner.INDEFINITE
            && grammar.has("implying-roles", role);
    if (headed) {
      frame.add(Role.COMPLEMENT, first, 0.1);
    }
  }

  /** "übernahm den Rivalen Y", "Vorstandschefin Berger": whose, the clause or the text tells. */
  private void implied(Phrasing phrases, Chunk chunk, List<Frame> verbs, Frame frame) {
    String role = chunk.noun.map(Lexicon.Noun::role).orElse("");
    boolean open =
        (grammar.has("implying-roles", role)
                || known.isOwn(phrases, chunk)
                || grammar.has("makers", chunk.lemma) && chunk.name.isPresent()
                || known.isThere(phrases, chunk, frame)
                || known.isOfTopic(chunk)
                || known.isNamed(chunk, verbs)
                || known.exists(chunk, verbs)
                || known.isAnother(phrases, chunk))
            && isOpen(frame)
            && (frame.first(Role.COMPLEMENT).isEmpty() || !isTrading(role))
            && (frame.first(Role.HOLDER).isPresent()
                || known.isTheOne(chunk, role)
                || known.isAnother(phrases, chunk)
                || known.isOfTopic(chunk)
                || known.isNamed(chunk, verbs)
                || known.exists(chunk, verbs)
                || known.isThere(phrases, chunk, frame))
            && (chunk.determiner != Determiner.INDEFINITE || known.isAnother(phrases, chunk))
            && !grammar.has("never-implied", chunk.lemma.toLowerCase(Locale.ROOT))
            && frame.in(Role.ADJUNCT).stream()
                .filter(a -> isWhole(chunk, a.chunk()) && !a.chunk().namesPlace())
                .noneMatch(a -> grammar.has("belonging-prepositions", a.marker()));
    if (!open) {
      return;
    }
    boolean part = role.equals("unit") || role.equals("site");
    boolean bought =
        part
            && verbs.stream()
                .anyMatch(
                    v ->
                        grammar.has("transfers", v.lemma)
                            && v.in(Role.OBJECT).stream().anyMatch(a -> a.chunk() == chunk));
    if (bought) {
      return;
    }
    for (Frame verb : verbs) {
      Role subject = verb.passive ? Role.OBJECT : Role.SUBJECT;
      boolean other =
          verb.arguments.stream().anyMatch(a -> a.role() != subject && a.chunk() == chunk);
      if (other
          && !role.equals("officer")
          && !grammar.has("makers", chunk.lemma)
          && !known.isNamed(chunk, verbs)
          && !isSaidOf(verb, chunk, role)
          && isOpen(frame)) {
        subjects(verb, role).stream()
            .filter(a -> isFirm(a.chunk()) && (!role.equals("site") || !isBody(a.chunk())))
            .map(a -> new Frame.Argument(Role.COMPLEMENT, "", a.chunk(), a.doubt() + 0.15))
            .forEach(frame.arguments::add);
      }
    }
    if (isOpen(frame)) {
      Optional<Chunk> of = role.equals("officer") ? fellow(chunk) : sibling(chunk);
      of.ifPresent(c -> frame.add(Role.COMPLEMENT, c, 0.15));
    }
    boolean said = verbs.stream().anyMatch(v -> isSaidOf(v, chunk, role) && isIn(v, chunk));
    boolean told = (!isTrading(role) || said) && Offices.implies(chunk, grammar);
    if (told && isOpen(frame)) {
      unsaid(chunk, frame);
    }
  }

  /** "Weber joined Norvik from rival Lumera": no person is a rival, but the firm she came to. */
  private List<Frame.Argument> subjects(Frame verb, String role) {
    boolean person =
        role.equals("rival")
            && !grammar.nounsAreCapital()
            && verb.in(Role.SUBJECT).stream()
                .flatMap(a -> a.chunk().name.stream())
                .anyMatch(n -> n.thing().kind() == Kind.PERSON);
    return verb.in(person ? Role.OBJECT : Role.SUBJECT);
  }

  /**
   * "Größter Konkurrent ist Norvik", "zu den Kunden zählt Norvik": who the noun is said of is not
   * whose it is.
   */
  private boolean isSaidOf(Frame verb, Chunk chunk, String role) {
    boolean one =
        grammar.has("copulas", verb.lemma)
            && (!role.equals("rival") && !role.equals("partner")
                || chunk.to <= verb.at
                || verb.in(Role.SUBJECT).size() == 1);
    return grammar.nounsAreCapital() && (one || grammar.has("membership-verbs", verb.lemma));
  }

  private static boolean isIn(Frame verb, Chunk chunk) {
    return verb.arguments.stream().anyMatch(a -> a.chunk() == chunk);
  }

  /** "Chef des Verbands", but "Chef Weber bei der Vorlage": behind a name only a firm or body. */
  private static boolean isWhole(Chunk chunk, Chunk adjunct) {
    if (adjunct.isFigure() || adjunct.isMoment()) {
      return false;
    }
    boolean place = adjunct.name.map(n -> n.thing().kind() == Kind.PLACE).orElse(false);
    boolean body =
        adjunct.name.isPresent() && !place
            || adjunct.pronoun.isPresent()
            || adjunct.noun.map(Lexicon.Noun::isCompany).orElse(false);
    return chunk.name.isEmpty() || body;
  }

  /** "A and rival B": whose rival B is, the name before it tells. */
  private static Optional<Chunk> sibling(Chunk chunk) {
    int at = chunk.group.indexOf(chunk);
    return at > 0 && chunk.name.isPresent() && chunk.determiner == Determiner.NONE
        ? Optional.of(chunk.group.get(at - 1)).filter(c -> c.name.isPresent())
        : Optional.empty();
  }

  /** "Norvik's chairman A and chief executive B": B is of the firm that A is of. */
  private Optional<Chunk> fellow(Chunk chunk) {
    int at = chunk.group.indexOf(chunk);
    return at > 0 && !grammar.nounsAreCapital() && chunk.determiner == Determiner.NONE
        ? Optional.of(chunk.group.get(at - 1))
            .filter(c -> c.noun.filter(Lexicon.Noun::isOffice).isPresent())
            .filter(c -> c.name.isPresent() && chunk.name.isPresent())
            .filter(c -> !c.owners.isEmpty())
            .map(c -> Nominal.standing(c.owners.get(c.owners.size() - 1), ""))
        : Optional.empty();
  }

  /** A body, which has no sites of its own: a union at the sites of a firm. */
  private static boolean isBody(Chunk chunk) {
    return chunk.name.filter(n -> n.thing().kind() == Kind.ORGANIZATION).isPresent();
  }

  private static boolean isFirm(Chunk chunk) {
    return chunk.name.isPresent()
        || chunk.pronoun.isPresent()
        || chunk.noun.map(n -> n.isCompany() && n.role().equals("generic")).orElse(false);
  }
}
