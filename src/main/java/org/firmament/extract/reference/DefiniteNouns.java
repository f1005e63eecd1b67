package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Gender;
import org.firmament.text.WordClass;

/** Finds which firm or person a noun without a name means: "der Konzern", "the Ulm retailer". */
final class DefiniteNouns {
  /** What tells where a firm is and not whose: "der Dax-Konzern", "der US-Konzern". */
  private static final Set<Kind> WHERE = Set.of(Kind.EXCHANGE, Kind.PLACE);

  /** What firms are to each other. */
  private static final Set<String> RELATIVES = Set.of("rival", "unit", "parent", "partner");

  /** What is taken off where the noun tells of another trade than the firm was said to have. */
  private static final double OTHER_TRADE = 1.2;

  /** What the firm that was just bought has ahead where the text says where it comes from. */
  private static final double BOUGHT = 4;

  private final Grammar grammar;

  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final Salience salience;
  private final Pronouns pronouns;
  private final Peoples peoples;
  private final Persons persons;

  DefiniteNouns(
      Grammar grammar,
      Lexicon lexicon,
      Discourse discourse,
      Descriptions descriptions,
      Salience salience,
      Pronouns pronouns,
      Peoples peoples,
      Persons persons) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.descriptions = descriptions;
    this.salience = salience;
    this.pronouns = pronouns;
    this.peoples = peoples;
    this.persons = persons;
  }

  Optional<Referral> of(Chunk chunk, Analysis analysis) {
    boolean definite = chunk.determiner == Determiner.DEFINITE;
    boolean owned = chunk.owners.stream().anyMatch(n -> !WHERE.contains(n.thing().kind()));
    if (!definite || chunk.head < 0) {
      return Optional.empty();
    }
    if (chunk.complement.isPresent() || owned) {
      return isRelative(chunk) ? holder(chunk, analysis) : Optional.empty();
    }
    if (isNamedBehind(chunk, analysis)) {
      return Optional.empty();
    }
    Optional<Referral> set =
        isFirm(chunk)
            ? setOff(chunk, analysis).or(() -> dashed(chunk, analysis))
            : Optional.empty();
    if (set.isPresent()) {
      return set;
    }
    if (peoples.are(chunk, analysis)) {
      return peoples.firm(chunk, analysis);
    }
    if (persons.are(chunk, analysis)) {
      return persons.person(chunk, analysis);
    }
    return isFirm(chunk) && chunk.numbers != 2 && !isToldApart(chunk, analysis)
        ? description(chunk, analysis, Set.of(), false)
        : Optional.empty();
  }

  /**
   * "oil firm Norvik, the company that bought Lumera,": the firm that the comma sets it off from.
   */
  private Optional<Referral> setOff(Chunk chunk, Analysis analysis) {
    List<Word> words = analysis.words();
    int begin = chunk.begin();
    boolean apart =
        !grammar.nounsAreCapital()
            && begin > 1
            && chunk.numbers != 2
            && words.get(begin - 1).is(",")
            && chunk.to < words.size()
            && words.get(chunk.to).is(WordClass.RELATIVE);
    return apart
        ? analysis
            .phrases()
            .at(begin - 2)
            .filter(c -> c.to == begin - 1)
            .flatMap(c -> c.name)
            .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
            .map(n -> Referral.of(chunk.said(words), n.thing(), "set off from it", 0.1))
        : Optional.empty();
  }

  /** "The seller - property firm Norvik - bought": the firm between the dashes behind it. */
  private static Optional<Referral> dashed(Chunk chunk, Analysis analysis) {
    List<Word> words = analysis.words();
    return chunk.numbers == 2 || !isDash(words, chunk.to)
        ? Optional.empty()
        : analysis
            .phrases()
            .at(chunk.to + 1)
            .filter(c -> isDash(words, c.to))
            .flatMap(c -> c.name)
            .filter(n -> Kind.FIRMS.contains(n.thing().kind()))
            .map(n -> Referral.of(chunk.said(words), n.thing(), "set off from it", 0.1));
  }

  private static boolean isDash(List<Word> words, int i) {
    return i < words.size() && (words.get(i).is("-") || words.get(i).is("–"));
  }

  /**
   * "das Institut für Wetterkunde": what a firm is for tells it apart from the one named before;
   * not what it was bought for.
   */
  private boolean isToldApart(Chunk chunk, Analysis analysis) {
    return Supervisors.isDivision(chunk, analysis, grammar)
        || chunk.to < analysis.words().size()
            && grammar.has("purpose-prepositions", analysis.words().get(chunk.to).lower())
            && analysis.phrases().at(chunk.to).filter(Chunk::isFigure).isEmpty();
  }

  /** "der Betreiber AB Wind", of which the name is not found: nobody that was named before. */
  private boolean isNamedBehind(Chunk chunk, Analysis analysis) {
    List<Word> words = analysis.words();
    return grammar.nounsAreCapital()
        && chunk.name.isEmpty()
        && chunk.to < words.size()
        && words.get(chunk.to).capital()
        && words.get(chunk.to).tag() == WordClass.NAME
        && !words.get(chunk.to).form().known()
        && Word.touches(words, chunk.to)
        && analysis.names().stream().noneMatch(n -> n.from() == chunk.to);
  }

  /** "Die Tochter", "der Rivale": a firm by what it is to another one. */
  private static boolean isRelative(Chunk chunk) {
    return chunk.noun.filter(n -> n.isCompany() && RELATIVES.contains(n.role())).isPresent();
  }

  /** "Der kleinere Rivale": a firm beside the one that the text is about. */
  static boolean isOther(Chunk chunk, Set<Thing> owners) {
    return owners.isEmpty()
        && chunk.name.isEmpty()
        && chunk.determiner == Determiner.DEFINITE
        && chunk.numbers != 2
        && chunk.noun.filter(n -> n.isCompany() && n.role().equals("rival")).isPresent();
  }

  /** "The retailer" is a firm, though a person can be one. */
  private boolean isFirm(Chunk chunk) {
    return chunk.noun.map(Lexicon.Noun::isCompany).orElse(false) || lexicon.isFirmToo(chunk.lemma);
  }

  /** "Der Norvik-Rivale", "der Stuttgarter Konzern": who is meant by a noun that names nobody. */
  Optional<Referral> holder(Chunk chunk, Analysis analysis) {
    if (chunk.noun.filter(Affiliations::isInside).isPresent() && !lexicon.isFirmToo(chunk.lemma)) {
      return persons.officer(chunk, owners(chunk), analysis);
    }
    boolean share = chunk.owners.stream().anyMatch(n -> n.thing().kind() == Kind.EXCHANGE);
    if (!isFirm(chunk) && !share || chunk.determiner != Determiner.DEFINITE || chunk.numbers == 2) {
      return Optional.empty();
    }
    Set<Thing> owners = owners(chunk);
    String role = chunk.noun.map(Lexicon.Noun::role).orElse("");
    boolean part = role.equals("unit") || role.equals("owner");
    if (part && !owners.isEmpty() && isNarrowed(chunk, analysis)) {
      return Optional.empty();
    }
    if (part && !owners.isEmpty() && grammar.nounsAreCapital()) {
      return discourse
          .lastSubject(chunk, analysis)
          .filter(r -> discourse.isMain(r.thing()) && !owners.contains(r.thing()))
          .filter(r -> Discourse.isSubject(chunk, analysis))
          .or(() -> description(chunk, analysis, owners, false));
    }
    return description(chunk, analysis, owners, !owners.isEmpty() && !part);
  }

  /** "Norvik's car-making unit", "the 76-year-old owner": which the word before tells apart. */
  private boolean isNarrowed(Chunk chunk, Analysis analysis) {
    Word before = analysis.words().get(Math.max(chunk.head - 1, 0));
    return !grammar.nounsAreCapital()
        && chunk.head > chunk.from
        && (before.is(WordClass.NOUN) || before.lower().endsWith("-year-old"));
  }

  private static Set<Thing> owners(Chunk chunk) {
    Set<Thing> owners = new LinkedHashSet<>();
    chunk.owners.forEach(n -> owners.add(n.thing()));
    chunk.complement.ifPresent(
        c -> c.group.forEach(g -> g.name.ifPresent(n -> owners.add(n.thing()))));
    return owners;
  }

  private Optional<Referral> description(
      Chunk chunk, Analysis analysis, Set<Thing> owners, boolean owned) {
    String lemma = chunk.lemma;
    String role = chunk.noun.map(Lexicon.Noun::role).orElse("");
    boolean generic =
        role.equals("generic") || role.equals("institution") || owned || lexicon.isFirmToo(lemma);
    boolean any = descriptions.isAnyFirm(lemma) || owned;
    if (grammar.has("never-firm", lemma.toLowerCase(java.util.Locale.ROOT))) {
      return Optional.empty();
    }
    List<String> seats = descriptions.places(chunk, analysis);
    Set<Thing> others = new LinkedHashSet<>(owners);
    others.addAll(analysis.clauseMates(chunk));
    others.addAll(subjects(chunk, analysis));
    Set<Thing> candidates = salience.candidates(analysis.number(), chunk.from, Kind.FIRMS);
    if (owned) {
      candidates.removeIf(t -> !salience.isNear(t, analysis.number(), chunk.from));
    }
    candidates.addAll(descriptions.called(lemma));
    boolean called =
        candidates.stream().anyMatch(t -> !others.contains(t) && near(t, lemma, chunk, analysis));
    List<Salience.Scored> scored = new ArrayList<>();
    for (Thing thing : candidates) {
      double fit = descriptions.fit(thing, lemma);
      boolean share = chunk.owners.stream().anyMatch(n -> n.thing().kind() == Kind.EXCHANGE);
      boolean told = !share || owned || discourse.isMain(thing);
      boolean part =
          isRelative(chunk)
              && !owners.isEmpty()
              && !called
              && Discourse.isSubject(chunk, analysis)
              && discourse.wasSubject(thing, analysis.number(), chunk.from);
      boolean other =
          isOther(chunk, owners)
              && !discourse.isMain(thing)
              && salience.isNear(thing, analysis.number(), chunk.from);
      boolean mother =
          role.equals("parent")
              && !owners.isEmpty()
              && !discourse.wasSubject(thing, analysis.number(), chunk.from);
      if (others.contains(thing) || !generic && !part && !other && fit == 0 || !told || mother) {
        continue;
      }
      boolean wrongKind =
          (thing.kind() == Kind.ORGANIZATION) != role.equals("institution") && fit == 0;
      double seat = descriptions.atSeat(thing, seats);
      double score =
          (any && !owned ? 1 : 3) * fit
              + (any || other ? 0.8 : 0)
              + salience.of(thing, analysis.number(), chunk.from)
              + 3 * seat
              + (isFrom(chunk, analysis) && isBought(thing, analysis) ? BOUGHT : 0)
              - (wrongKind ? 1.5 : 0)
              - (fit == 0 && descriptions.isOtherTrade(thing, lemma) ? OTHER_TRADE : 0);
      String step =
          seat > 0
              ? "seat"
              : fit > 0
                  ? "so called before"
                  : discourse.isMain(thing) ? "main company" : "last spoken of";
      scored.add(
          new Salience.Scored(thing, score, step, fit > 0 || seat > 0 ? 0.08 : any ? 0.15 : 0.25));
    }
    return Salience.referral(scored, chunk.said(analysis.words()));
  }

  /** "Die Firma aus San Diego": told of as one that the reader may not know. */
  private boolean isFrom(Chunk chunk, Analysis analysis) {
    return grammar.nounsAreCapital()
        && chunk.to < analysis.words().size()
        && analysis
            .phrases()
            .at(chunk.to)
            .filter(c -> c.begin() == chunk.to && c.preposition.equals("aus") && c.namesPlace())
            .isPresent();
  }

  private boolean isBought(Thing thing, Analysis analysis) {
    return discourse.boughtLately(analysis.number()).filter(thing::equals).isPresent();
  }

  /** Whether a firm that was called by such a noun was spoken of shortly before. */
  private boolean near(Thing thing, String lemma, Chunk chunk, Analysis analysis) {
    return descriptions.fit(thing, lemma) > 0
        && salience.isNear(thing, analysis.number(), chunk.from);
  }

  /** "Sie liefert dem Konzern Teile": whom the pronoun beside a phrase means. */
  private Set<Thing> subjects(Chunk chunk, Analysis analysis) {
    Set<Thing> subjects = new LinkedHashSet<>();
    for (Frame frame : analysis.frames()) {
      boolean here =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      for (Frame.Argument subject :
          here ? frame.in(Frame.Role.SUBJECT) : List.<Frame.Argument>of()) {
        Chunk said = subject.chunk();
        if (said != chunk && isPersonal(said)) {
          pronouns.resolve(said, analysis, Kind.FIRMS).forEach(r -> subjects.add(r.thing()));
        }
      }
    }
    return subjects;
  }

  /** "Sie", "he", but "es", which may mean nothing. */
  private boolean isPersonal(Chunk chunk) {
    return chunk
        .pronoun
        .flatMap(w -> grammar.pronoun(w.lower()))
        .filter(p -> !p.speaker() && p.genders() != Gender.NEUTER)
        .isPresent();
  }
}
