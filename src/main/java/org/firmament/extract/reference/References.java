package org.firmament.extract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Authorities;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;

/**
 * Finds what "der Konzern", "its", "she", "we" stand for, and what "rival Norvik" is a rival of:
 * candidates are scored by what was said of them, how near and in which role they stand, and
 * whether the document is about them.
 */
public final class References {

  /** A firm of which a name for its people tells the seat: "die Walldorfer". */
  public record Seat(Referral firm, Thing place, Chunk chunk) {}

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final Affiliations affiliations;
  private final Salience salience;
  private final Pronouns pronouns;
  private final Peoples peoples;
  private final Persons persons;
  private final Groups groups;
  private final Wares wares;
  private final Supervisors supervisors;
  private final Implied implied;
  private final Renamings renamings;
  private final DefiniteNouns nouns;
  private final Map<String, Thing> places = new HashMap<>();
  private final Map<String, Thing> nameless = new HashMap<>();

  public References(
      List<Analysis> analyses, Grammar grammar, Lexicon lexicon, Authorities authorities) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    analyses.forEach(this::incorporate);
    discourse = new Discourse(analyses, grammar);
    descriptions = new Descriptions(grammar, lexicon);
    affiliations = new Affiliations(grammar);
    Bystanders bystanders = new Bystanders(analyses);
    salience = new Salience(discourse, bystanders);
    persons = new Persons(grammar, lexicon, discourse, affiliations);
    pronouns = new Pronouns(grammar, discourse, affiliations, salience, bystanders, analyses);
    peoples = new Peoples(grammar, lexicon, descriptions, salience);
    nouns =
        new DefiniteNouns(
            grammar, lexicon, discourse, descriptions, salience, pronouns, peoples, persons);
    groups = new Groups(grammar, discourse);
    renamings = new Renamings(grammar, discourse, descriptions);
    supervisors = new Supervisors(analyses, authorities, grammar);
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
          frame.sort == Frame.Sort.VERB
              && !frame.passive
              && lexicon.dealings().isByAgent(frame.lemma);
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
      boolean subject = Discourse.isSubject(chunk, analysis) || Discourse.isHeading(analysis);
      boolean told = subject && isBelonging(chunk);
      for (Name owner : chunk.owners) {
        add(List.of(owner.thing()), analysis, owner.from(), told, genders(owner, 7), false);
      }
      boolean several = chunk.group.size() > 1 && subject;
      if (chunk.name.isPresent()) {
        Name name = chunk.name.get();
        int genders = genders(name, chunk.head >= 0 ? chunk.genders : 7);
        add(List.of(name.thing()), analysis, chunk.from, subject && !several, genders, false);
      } else if (chunk.isThing()) {
        List<Thing> meant =
            resolve(chunk, analysis, Set.of(Kind.values())).stream().map(Referral::thing).toList();
        if (meant.size() == 1 && chunk.noun.filter(n -> n.isCompany()).isPresent()) {
          descriptions.called(meant.get(0), chunk.lemma);
        }
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

  /** "Norvik's plans", but not "Norvik's rival": what is said of it is said of who has it. */
  private static boolean isBelonging(Chunk chunk) {
    return chunk.owners.size() == 1
        && chunk.name.isEmpty()
        && chunk.noun.filter(n -> n.isCompany() || n.isOffice()).isEmpty();
  }

  private void add(
      List<Thing> things,
      Analysis analysis,
      int from,
      boolean subject,
      int genders,
      boolean plural) {
    Optional<Chunk> said = analysis.phrases().at(from);
    boolean named =
        !things.isEmpty()
            || said.flatMap(c -> c.noun).isPresent()
            || said.filter(c -> c.numbers == 2 && grammar.has("people", c.lemma)).isPresent();
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

  /** Whether the sentence before tells of an exchange or index, and of no firm. */
  public boolean followsMarket(int sentence) {
    List<Kind> kinds =
        discourse.before(sentence, 0, 1).stream()
            .flatMap(o -> o.thing().stream())
            .map(Thing::kind)
            .toList();
    return kinds.contains(Kind.EXCHANGE) && !kinds.contains(Kind.COMPANY);
  }

  /** The firm that a list without an owner goes on about: the last subject before it. */
  public Optional<Referral> lastSubject(Chunk chunk, Analysis analysis) {
    return discourse.lastSubject(chunk, analysis);
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
      List<Referral> firm = persons.firmOf(chunk, analysis, pronouns).stream().toList();
      return firm.isEmpty() && kinds.contains(Kind.PRODUCT) ? wares.resolve(chunk, analysis) : firm;
    }
    List<Referral> ware = kinds.contains(Kind.PRODUCT) ? wares.resolve(chunk, analysis) : List.of();
    return ware.isEmpty()
        ? renamings.of(chunk, analysis, kinds).or(() -> nouns.of(chunk, analysis)).stream().toList()
        : ware;
  }

  /** "Der Norvik-Rivale", "der Stuttgarter Konzern": who is meant by a noun that names nobody. */
  public Optional<Referral> holder(Chunk chunk, Analysis analysis) {
    return nouns.holder(chunk, analysis);
  }

  /** The body that "the regulator" means. */
  public Optional<Referral> supervisor(Chunk chunk, Analysis analysis) {
    return supervisors.of(chunk, analysis);
  }

  /** What an amount is for where only the next sentence tells it. */
  public Optional<Referral> purpose(Analysis analysis, Set<Kind> kinds) {
    return wares.purpose(analysis, kinds);
  }

  /** The ware that the sentences before were about. */
  public Optional<Referral> lastWare(Analysis analysis) {
    return wares.last(analysis).or(() -> wares.only(analysis));
  }

  /** The event that an adjective of the phrase is derived from: "die olympischen Abläufe". */
  public Optional<Referral> event(Chunk chunk, Analysis analysis) {
    return wares.event(chunk, analysis);
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
