package org.firmament.extract.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * Finds what "der Konzern", "its", "she", "we" stand for, and what "rival Norvik" is a rival of:
 * candidates are scored by what was said of them, how near and in which role they stand, and
 * whether the document is about them.
 */
public final class References {
  static final Set<Kind> FIRMS = Set.of(Kind.COMPANY, Kind.ORGANIZATION);

  /** What tells where a firm is and not whose: "der Dax-Konzern", "der US-Konzern". */
  private static final Set<Kind> WHERE = Set.of(Kind.EXCHANGE, Kind.PLACE);

  /** What firms are to each other. */
  private static final Set<String> RELATIVES = Set.of("rival", "unit", "parent", "partner");

  /** The gender of "es". */
  private static final int NEUTER = 4;

  /** A firm of which a name for its people tells the seat: "die Walldorfer". */
  public record Seat(Referral firm, Thing place, Chunk chunk) {}

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final Affiliations affiliations = new Affiliations();
  private final Salience salience;
  private final Pronouns pronouns;
  private final Peoples peoples;
  private final Persons persons;
  private final Groups groups;
  private final Wares wares;
  private final Implied implied;
  private final Renamings renamings;
  private final Map<String, Thing> places = new HashMap<>();
  private final Map<String, Thing> nameless = new HashMap<>();

  public References(List<Analysis> analyses, Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    analyses.forEach(this::incorporate);
    discourse = new Discourse(analyses);
    descriptions = new Descriptions(grammar, lexicon);
    salience = new Salience(discourse);
    persons = new Persons(grammar, lexicon, discourse, affiliations);
    pronouns = new Pronouns(grammar, discourse, affiliations, salience, analyses);
    peoples = new Peoples(grammar, lexicon, descriptions, salience);
    groups = new Groups(grammar, discourse);
    renamings = new Renamings(grammar, discourse, descriptions);
    wares = new Wares(grammar, discourse, descriptions, analyses);
    implied =
        new Implied(this, grammar, lexicon, discourse, descriptions, affiliations, salience, wares);
    for (Analysis analysis : analyses) {
      descriptions.learn(analysis);
      affiliations.learn(analysis);
      for (Name name : analysis.names()) {
        if (name.thing().kind() == Kind.PLACE) {
          name.thing().names().forEach(n -> places.putIfAbsent(n, name.thing()));
        }
      }
    }
    analyses.forEach(this::read);
  }

  /** An exchange that says or rejects something is spoken of as the firm that runs it. */
  private void incorporate(Analysis analysis) {
    for (Frame frame : analysis.frames()) {
      boolean acts =
          frame.sort == Frame.Sort.VERB && !frame.passive && lexicon.isAgentVerb(frame.lemma);
      for (Frame.Argument subject :
          acts ? frame.in(Frame.Role.SUBJECT) : List.<Frame.Argument>of()) {
        subject
            .chunk()
            .name
            .map(Name::thing)
            .filter(t -> t.kind() == Kind.EXCHANGE && subject.chunk().head < 0)
            .ifPresent(Thing::incorporate);
      }
    }
  }

  /** Adds what a sentence speaks of, in reading order, its references resolved. */
  private void read(Analysis analysis) {
    for (Chunk chunk : analysis.phrases().chunks()) {
      for (Name owner : chunk.owners) {
        add(List.of(owner.thing()), analysis, owner.from(), false, genders(owner, 7), false);
      }
      boolean subject = Discourse.isSubject(chunk, analysis);
      boolean several = chunk.group.size() > 1 && subject;
      if (chunk.name.isPresent()) {
        Name name = chunk.name.get();
        int genders = genders(name, chunk.head >= 0 ? chunk.genders : 7);
        add(List.of(name.thing()), analysis, chunk.from, subject && !several, genders, false);
      } else if (chunk.isThing()) {
        List<Thing> meant =
            resolve(chunk, analysis, Set.of(Kind.values())).stream().map(Referral::thing).toList();
        boolean person = meant.size() == 1 && meant.get(0).kind() == Kind.PERSON;
        if (!meant.isEmpty() || subject && chunk.pronoun.isEmpty()) {
          boolean plural = meant.size() > 1 || meant.isEmpty() && chunk.numbers == 2;
          int genders = person ? persons.genders(meant.get(0)) : chunk.genders;
          add(meant, analysis, chunk.from, subject, genders, plural);
        }
      }
      if (chunk.group.size() > 1 && chunk.group.get(chunk.group.size() - 1) == chunk) {
        List<Thing> members = Groups.named(chunk);
        if (several || !members.isEmpty()) {
          add(members, analysis, chunk.from, several, 7, true);
        }
      }
    }
    for (Frame frame : analysis.frames()) {
      Affiliations.office(frame, analysis)
          .filter(p -> affiliations.firm(p).isEmpty())
          .ifPresent(p -> implied.learn(frame, p, analysis));
    }
  }

  private void add(
      List<Thing> things,
      Analysis analysis,
      int from,
      boolean subject,
      int genders,
      boolean plural) {
    boolean named =
        !things.isEmpty() || analysis.phrases().at(from).flatMap(c -> c.noun).isPresent();
    discourse.add(
        new Occurrence(things, analysis.number(), from, subject, genders, plural, !named));
  }

  private int genders(Name name, int said) {
    return name.thing().kind() == Kind.PERSON
        ? persons.genders(name.thing()) & Math.max(said, 1)
        : said;
  }

  /** The thing that is known by a noun alone; the same noun is the same thing. */
  public Thing described(Described noun) {
    if (noun.kind() == Kind.COMPANY) {
      List<Thing> called = descriptions.called(noun.brief());
      if (called.size() == 1) {
        return called.get(0);
      }
    }
    Thing thing = nameless.computeIfAbsent(noun.key(), k -> new Thing(Integer.MAX_VALUE));
    thing.vote(noun.kind(), 3);
    thing.name(noun.name());
    thing.alias(noun.brief());
    return thing;
  }

  /** The place that an adjective names, under its own name and the adjective. */
  public Thing place(String base, String adjective) {
    Thing thing = places.computeIfAbsent(base, k -> new Thing(Integer.MAX_VALUE));
    thing.vote(Kind.PLACE, 3);
    thing.name(base);
    thing.alias(adjective);
    return thing;
  }

  /** The firm that a sentence without one goes on about: the one last spoken of, or the main. */
  public Optional<Referral> topic(int sentence) {
    Optional<Salience.Scored> best = Salience.best(salience.topics(sentence, Set.of()));
    return best.map(b -> new Referral(b.thing(), b.step(), b.doubt()));
  }

  /** The firm that a list without an owner goes on about: the last subject before it. */
  public Optional<Referral> lastSubject(Chunk chunk, Analysis analysis) {
    return discourse
        .lastSubject(analysis.number(), chunk.from)
        .map(t -> Referral.of(chunk.said(analysis.words()), t, "subject before", 0.2));
  }

  /** What a pronoun or a description stands for in a slot that takes these kinds. */
  public List<Referral> resolve(Chunk chunk, Analysis analysis, Set<Kind> kinds) {
    if (groups.are(chunk, analysis)) {
      return groups.members(chunk, analysis);
    }
    if (chunk.pronoun.isPresent()) {
      List<Referral> meant = pronouns.resolve(chunk, analysis, kinds);
      return meant.isEmpty() ? renamings.of(chunk, analysis, kinds).stream().toList() : meant;
    }
    if (chunk.determiner == Determiner.POSSESSIVE) {
      return persons.firmOf(chunk, analysis, pronouns).stream().toList();
    }
    List<Referral> ware = kinds.contains(Kind.PRODUCT) ? wares.resolve(chunk, analysis) : List.of();
    return ware.isEmpty()
        ? renamings.of(chunk, analysis, kinds).or(() -> described(chunk, analysis)).stream()
            .toList()
        : ware;
  }

  /** What an amount is for where only the next sentence tells it. */
  public Optional<Referral> purpose(Analysis analysis, Set<Kind> kinds) {
    return wares.purpose(analysis, kinds);
  }

  /** The event that an adjective of the phrase is derived from: "die olympischen Abläufe". */
  public Optional<Referral> event(Chunk chunk, Analysis analysis) {
    return wares.event(chunk, analysis);
  }

  private Optional<Referral> described(Chunk chunk, Analysis analysis) {
    boolean definite = chunk.determiner == Determiner.DEFINITE;
    boolean owned = chunk.owners.stream().anyMatch(n -> !WHERE.contains(n.thing().kind()));
    if (!definite || chunk.head < 0) {
      return Optional.empty();
    }
    if (chunk.complement.isPresent() || owned) {
      return isRelative(chunk) ? holder(chunk, analysis) : Optional.empty();
    }
    Optional<Referral> set = isFirm(chunk) ? setOff(chunk, analysis) : Optional.empty();
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
            .filter(n -> FIRMS.contains(n.thing().kind()))
            .map(n -> Referral.of(chunk.said(words), n.thing(), "set off from it", 0.1))
        : Optional.empty();
  }

  /**
   * "das Institut für Wetterkunde": what a firm is for tells it apart from the one named before.
   */
  private boolean isToldApart(Chunk chunk, Analysis analysis) {
    return chunk.to < analysis.words().size()
        && grammar.has("purpose-prepositions", analysis.words().get(chunk.to).lower());
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
  public Optional<Referral> holder(Chunk chunk, Analysis analysis) {
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
      return lastSubject(chunk, analysis)
          .filter(r -> discourse.isMain(r.thing()) && !owners.contains(r.thing()))
          .filter(r -> Discourse.isSubject(chunk, analysis))
          .or(() -> description(chunk, analysis, owners, false));
    }
    return description(chunk, analysis, owners, !owners.isEmpty() && !part);
  }

  /** "Norvik's car-making unit": one of several, which the noun before it tells apart. */
  private boolean isNarrowed(Chunk chunk, Analysis analysis) {
    return !grammar.nounsAreCapital()
        && chunk.head > chunk.from
        && analysis.words().get(chunk.head - 1).is(WordClass.NOUN);
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
    Set<Thing> candidates = salience.candidates(analysis.number(), chunk.from, FIRMS);
    if (owned) {
      candidates.removeIf(t -> !salience.isNear(t, analysis.number(), chunk.from));
    }
    candidates.addAll(descriptions.called(lemma));
    List<Salience.Scored> scored = new ArrayList<>();
    for (Thing thing : candidates) {
      double fit = descriptions.fit(thing, lemma);
      boolean share = chunk.owners.stream().anyMatch(n -> n.thing().kind() == Kind.EXCHANGE);
      boolean told = !share || owned || discourse.isMain(thing);
      boolean part =
          isRelative(chunk)
              && !owners.isEmpty()
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
      int seat = descriptions.atSeat(thing, seats);
      double score =
          3 * fit
              + (any || other ? 0.8 : 0)
              + salience.of(thing, analysis.number(), chunk.from)
              + 3 * seat
              - (wrongKind ? 1.5 : 0);
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
          pronouns.resolve(said, analysis, FIRMS).forEach(r -> subjects.add(r.thing()));
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
        .filter(p -> !p.speaker() && p.genders() != NEUTER)
        .isPresent();
  }

  /** The seats that a sentence tells by calling a firm after the people of a city. */
  public List<Seat> seats(Analysis analysis) {
    return peoples.seats(analysis, this);
  }

  /**
   * What a noun is relative to where the text does not say it beside the noun: the firm whose
   * "Vorstandschef", "rival", "Tochter" it is.
   */
  public Optional<Referral> implied(Chunk unsaid, Analysis analysis) {
    return implied.of(unsaid, analysis);
  }
}
