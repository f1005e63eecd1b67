package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Form;

/**
 * Finds what "der Konzern", "its", "she", "we" stand for, and what "rival Norvik" is a rival of:
 * candidates are scored by what was said of them, how near and in which role they stand, and
 * whether the document is about them.
 */
final class References {
  private static final int REACH = 3;
  private static final Set<Kind> FIRMS = Set.of(Kind.COMPANY, Kind.ORGANIZATION);

  /** Below this a description is not taken for anything named: found on the development sets. */
  private static final double LEAST = 1.5;

  private static final double CLOSE = 0.2;

  /** What a reference stands for and by which step it was found. */
  record Referral(Thing thing, String link, double doubt) {}

  /** A firm of which a name for its people tells the seat: "die Walldorfer". */
  record Seat(Referral firm, Thing place, Chunk chunk) {}

  private record Scored(Thing thing, double score, String step, double doubt) {}

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final Affiliations affiliations = new Affiliations();
  private final List<Analysis> analyses;
  private final Map<String, Thing> places = new HashMap<>();
  private final Map<String, Thing> nameless = new HashMap<>();

  References(List<Analysis> analyses, Grammar grammar, Lexicon lexicon) {
    this.analyses = analyses;
    this.grammar = grammar;
    this.lexicon = lexicon;
    discourse = new Discourse(analyses);
    descriptions = new Descriptions(grammar, lexicon);
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

  /** Adds what a sentence speaks of, in reading order, its references resolved. */
  private void read(Analysis analysis) {
    for (Chunk chunk : analysis.phrases().chunks()) {
      for (Name owner : chunk.owners) {
        add(Optional.of(owner.thing()), analysis, owner.from(), false, genders(owner, 7), false);
      }
      boolean subject = Discourse.isSubject(chunk, analysis);
      boolean several = chunk.group.size() > 1 && subject;
      if (chunk.name.isPresent()) {
        Name name = chunk.name.get();
        int genders = genders(name, chunk.head >= 0 ? chunk.genders : 7);
        add(Optional.of(name.thing()), analysis, chunk.from, subject && !several, genders, false);
      } else if (chunk.isThing()) {
        Optional<Thing> meant =
            resolve(chunk, analysis, Set.of(Kind.values())).map(Referral::thing);
        boolean person = meant.map(t -> t.kind() == Kind.PERSON).orElse(false);
        if (meant.isPresent() || subject && chunk.pronoun.isEmpty()) {
          boolean plural = meant.isEmpty() && chunk.numbers == 2;
          int genders = person ? genders(meant.get()) : chunk.genders;
          add(meant, analysis, chunk.from, subject, genders, plural);
        }
      }
      if (several && chunk.group.get(chunk.group.size() - 1) == chunk) {
        add(Optional.empty(), analysis, chunk.from, true, 7, true);
      }
    }
    for (Frame frame : analysis.frames()) {
      Affiliations.office(frame, analysis)
          .filter(p -> affiliations.firm(p).isEmpty())
          .ifPresent(p -> officeOfTopic(frame, p, analysis));
    }
  }

  private void officeOfTopic(Frame frame, Thing person, Analysis analysis) {
    if (frame.in(Frame.Role.COMPLEMENT).stream().allMatch(a -> a.chunk().implied)) {
      topic(analysis.number()).ifPresent(r -> affiliations.put(person, r.thing()));
    }
  }

  private void add(
      Optional<Thing> thing,
      Analysis analysis,
      int from,
      boolean subject,
      int genders,
      boolean plural) {
    discourse.add(new Occurrence(thing, analysis.number(), from, subject, genders, plural));
  }

  private int genders(Name name, int said) {
    return name.thing().kind() == Kind.PERSON ? genders(name.thing()) & Math.max(said, 1) : said;
  }

  private int genders(Thing person) {
    int genders = 3;
    for (String name : person.names()) {
      genders &= lexicon.genders(name.split(" ")[0]);
    }
    return genders == 0 ? 3 : genders;
  }

  /** The thing that is known by a noun alone; the same noun is the same thing. */
  Thing described(Described noun) {
    Thing thing = nameless.computeIfAbsent(noun.key(), k -> new Thing(Integer.MAX_VALUE));
    thing.vote(noun.kind(), 3);
    thing.name(noun.name());
    thing.alias(noun.brief());
    return thing;
  }

  /** The place that an adjective names, under its own name and the adjective. */
  Thing place(String base, String adjective) {
    Thing thing = places.computeIfAbsent(base, k -> new Thing(Integer.MAX_VALUE));
    thing.vote(Kind.PLACE, 3);
    thing.name(base);
    thing.alias(adjective);
    return thing;
  }

  /** The firm that a sentence without one goes on about: the one last spoken of, or the main. */
  Optional<Referral> topic(int sentence) {
    Optional<Scored> best = best(topics(sentence, Set.of()));
    return best.map(b -> new Referral(b.thing(), b.step(), b.doubt()));
  }

  private List<Scored> topics(int sentence, Set<Thing> excluded) {
    List<Scored> scored = new ArrayList<>();
    for (Thing thing : candidates(sentence, 0, Set.of(Kind.COMPANY))) {
      if (!excluded.contains(thing)) {
        double score = salience(thing, sentence, 0);
        boolean main = discourse.isMain(thing);
        scored.add(new Scored(thing, score, main ? "main company" : "topic", main ? 0.2 : 0.3));
      }
    }
    return scored;
  }

  /** What a pronoun or a description stands for in a slot that takes these kinds. */
  Optional<Referral> resolve(Chunk chunk, Analysis analysis, Set<Kind> kinds) {
    if (chunk.pronoun.isPresent()) {
      return pronoun(chunk, analysis, kinds);
    }
    boolean definite = chunk.determiner == Chunk.Determiner.DEFINITE;
    if (!definite || chunk.head < 0 || chunk.complement.isPresent() || !chunk.owners.isEmpty()) {
      return Optional.empty();
    }
    if (isPeople(chunk, analysis)) {
      return people(chunk, analysis);
    }
    boolean company = chunk.noun.map(Lexicon.Noun::isCompany).orElse(false);
    return company && chunk.numbers != 2
        ? description(chunk, analysis, Set.of(), false)
        : Optional.empty();
  }

  /** "Der Norvik-Rivale", "der Stuttgarter Konzern": who is meant by a noun that names nobody. */
  Optional<Referral> holder(Chunk chunk, Analysis analysis) {
    boolean company = chunk.noun.map(Lexicon.Noun::isCompany).orElse(false);
    if (!company || chunk.determiner != Chunk.Determiner.DEFINITE || chunk.numbers == 2) {
      return Optional.empty();
    }
    Set<Thing> owners = new LinkedHashSet<>();
    chunk.owners.forEach(n -> owners.add(n.thing()));
    chunk.complement.ifPresent(
        c -> c.group.forEach(g -> g.name.ifPresent(n -> owners.add(n.thing()))));
    String role = chunk.noun.get().role();
    boolean part = role.equals("unit") || role.equals("owner");
    return description(chunk, analysis, owners, !owners.isEmpty() && !part);
  }

  private Optional<Referral> description(
      Chunk chunk, Analysis analysis, Set<Thing> owners, boolean owned) {
    String lemma = chunk.lemma;
    String role = chunk.noun.map(Lexicon.Noun::role).orElse("");
    boolean generic = role.equals("generic") || role.equals("institution") || owned;
    boolean any = descriptions.isAnyFirm(lemma) || owned;
    if (grammar.has("never-firm", lemma.toLowerCase(java.util.Locale.ROOT))) {
      return Optional.empty();
    }
    List<String> seats = descriptions.places(chunk, analysis);
    Set<Thing> others = new LinkedHashSet<>(owners);
    others.addAll(clauseMates(chunk, analysis));
    Set<Thing> candidates = candidates(analysis.number(), chunk.from, FIRMS);
    candidates.addAll(descriptions.called(lemma));
    List<Scored> scored = new ArrayList<>();
    for (Thing thing : candidates) {
      double fit = descriptions.fit(thing, lemma);
      if (others.contains(thing) || !generic && fit == 0) {
        continue;
      }
      boolean wrongKind =
          (thing.kind() == Kind.ORGANIZATION) != role.equals("institution") && fit == 0;
      int seat = descriptions.atSeat(thing, seats);
      double score =
          3 * fit
              + (any ? 0.8 : 0)
              + salience(thing, analysis.number(), chunk.from)
              + 3 * seat
              - (wrongKind ? 1.5 : 0);
      String step =
          seat > 0
              ? "seat"
              : fit > 0
                  ? "so called before"
                  : discourse.isMain(thing) ? "main company" : "last spoken of";
      scored.add(new Scored(thing, score, step, fit > 0 || seat > 0 ? 0.08 : any ? 0.15 : 0.25));
    }
    return referral(scored, said(chunk, analysis));
  }

  /** The things named in the same clause, which a description beside them does not mean. */
  private static Set<Thing> clauseMates(Chunk chunk, Analysis analysis) {
    Set<Thing> mates = new LinkedHashSet<>();
    for (Frame frame : analysis.frames()) {
      boolean here = frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (here && frame.sort != Frame.Sort.RELATIONAL) {
        frame.arguments.forEach(a -> a.chunk().name.ifPresent(n -> mates.add(n.thing())));
      }
    }
    return mates;
  }

  private Set<Thing> candidates(int sentence, int word, Set<Kind> kinds) {
    Set<Thing> candidates = new LinkedHashSet<>();
    for (Occurrence one : discourse.before(sentence, word, REACH)) {
      one.thing().filter(t -> kinds.contains(t.kind())).ifPresent(candidates::add);
    }
    discourse.main().ifPresent(candidates::add);
    return candidates;
  }

  /** How much a thing is in the reader's mind at a word. */
  private double salience(Thing thing, int sentence, int word) {
    double near = 0;
    for (Occurrence one : discourse.before(sentence, word, REACH)) {
      if (one.thing().isPresent() && one.thing().get() == thing) {
        double here =
            switch (sentence - one.sentence()) {
              case 0 -> 0.8;
              case 1 -> 1.0;
              case 2 -> 0.7;
              default -> 0.4;
            };
        near = Math.max(near, here + (one.subject() ? 0.6 : 0));
      }
    }
    double main = discourse.isMain(thing) ? discourse.isDominant() ? 1.6 : 1.2 : 0;
    return near + main - (thing.weight() < 0.6 ? 0.8 : 0);
  }

  private static Optional<Scored> best(List<Scored> scored) {
    Scored best = null;
    double second = 0;
    for (Scored one : scored) {
      if (best == null || one.score() > best.score()) {
        second = best == null ? 0 : best.score();
        best = one;
      } else {
        second = Math.max(second, one.score());
      }
    }
    if (best == null || best.score() < LEAST || best.score() - second < CLOSE) {
      return Optional.empty();
    }
    double doubt = best.doubt() + (best.score() - second < 0.6 ? 0.1 : 0);
    return Optional.of(new Scored(best.thing(), best.score(), best.step(), doubt));
  }

  private static Optional<Referral> referral(List<Scored> scored, String said) {
    return best(scored)
        .map(b -> new Referral(b.thing(), link(said, b.thing(), b.step()), b.doubt()));
  }

  static String link(String said, Thing thing, String step) {
    return "\"" + said + "\" -> " + thing.fullest() + " (" + step + ")";
  }

  private Optional<Referral> pronoun(Chunk chunk, Analysis analysis, Set<Kind> kinds) {
    Optional<Pronoun> found = grammar.pronoun(chunk.pronoun.get().lower());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String said = said(chunk, analysis);
    if (found.get().speaker()) {
      return speaker(analysis)
          .map(t -> new Referral(t, link(said, t, "speaker's firm"), 0.2))
          .or(() -> ofItself(said))
          .filter(r -> kinds.contains(r.thing().kind()));
    }
    Pronoun pronoun = found.get();
    boolean possessive = chunk.determiner == Chunk.Determiner.POSSESSIVE;
    int number = possessive ? 0 : verbNumber(chunk, analysis);
    boolean plural = pronoun.plural() && number != 1;
    boolean singular = pronoun.singular() && !(pronoun.plural() && number == 2);
    Set<Thing> mates = possessive ? Set.of() : clauseMates(chunk, analysis);
    Occurrence best = null;
    double most = 0;
    for (Occurrence one : discourse.before(analysis.number(), chunk.from, 2)) {
      boolean person = one.thing().map(t -> t.kind() == Kind.PERSON).orElse(false);
      boolean firm = one.thing().map(t -> FIRMS.contains(t.kind())).orElse(false);
      boolean agrees =
          one.plural()
              ? plural
              : singular && (one.genders() & pronoun.genders()) != 0
                  || plural && firm && !pronoun.singular();
      boolean sort = person ? pronoun.person() : pronoun.thing();
      if (!agrees || !sort || one.thing().map(mates::contains).orElse(false)) {
        continue;
      }
      double score =
          switch (analysis.number() - one.sentence()) {
                case 0 -> possessive ? 1.3 : 0.9;
                case 1 -> 0.9;
                default -> 0.3;
              }
              + (one.subject() ? 0.8 : 0)
              + (one.thing().map(discourse::isMain).orElse(false) ? 0.3 : 0)
              + (one.genders() != 7 ? 0.1 : 0)
              - (one.thing().isPresent() && !person && !firm ? 0.6 : 0);
      if (score > most) {
        most = score;
        best = one;
      }
    }
    if (best == null || most < 0.9) {
      return Optional.empty();
    }
    double doubt = most >= 1.7 ? 0.15 : 0.25;
    String step = best.subject() ? "last subject" : "last named";
    return best.thing()
        .filter(t -> kinds.contains(t.kind()))
        .map(t -> new Referral(t, link(said, t, step), doubt));
  }

  /** The firm whose own text the document seems to be: the one it is about. */
  private Optional<Referral> ofItself(String said) {
    return discourse
        .main()
        .filter(t -> discourse.isDominant())
        .map(t -> new Referral(t, link(said, t, "main company"), 0.35));
  }

  /** 1 or 2 where the verb of a subject says that it is one or several, else 0. */
  private static int verbNumber(Chunk chunk, Analysis analysis) {
    for (Frame frame : analysis.frames()) {
      boolean subject =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (subject) {
        for (int i : frame.group) {
          for (Form.Verb verb : analysis.words().get(i).form().verbs()) {
            if (verb.shape() == Form.Shape.FINITE && verb.numbers() != 3) {
              return verb.numbers();
            }
          }
        }
      }
    }
    return 0;
  }

  /** The firm of the person whose words a sentence, or its neighbours, give. */
  private Optional<Thing> speaker(Analysis analysis) {
    for (int distance : new int[] {0, 1, -1, -2}) {
      int s = analysis.number() + distance;
      if (s >= 0 && s < analyses.size()) {
        for (Frame frame : analyses.get(s).frames()) {
          Optional<Thing> firm = firmOfSpeaker(frame, analyses.get(s));
          if (firm.isPresent()) {
            return firm;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Thing> firmOfSpeaker(Frame frame, Analysis analysis) {
    if (frame.sort != Frame.Sort.VERB || !grammar.has("reporting", frame.lemma)) {
      return Optional.empty();
    }
    for (Frame.Argument subject : frame.in(Frame.Role.SUBJECT)) {
      Chunk chunk = subject.chunk();
      Optional<Thing> who =
          chunk
              .name
              .map(Name::thing)
              .or(() -> chunk.apposition.flatMap(a -> a.name).map(Name::thing));
      if (who.isPresent()) {
        return who.get().kind() == Kind.COMPANY ? who : affiliations.firm(who.get());
      }
    }
    return Optional.empty();
  }

  /** "Die Walldorfer": the people of a place, for the firm that sits there. */
  private boolean isPeople(Chunk chunk, Analysis analysis) {
    return grammar.nounsAreCapital()
        && chunk.noun.isEmpty()
        && chunk.adjectives.isEmpty()
        && chunk.to - chunk.from == 2
        && isPluralArticle(chunk, analysis)
        && (chunk.to == analysis.words().size() || !analysis.words().get(chunk.to).capital())
        && lexicon.placeOf(analysis.words().get(chunk.head).text()).isPresent();
  }

  /** "die", "den", and "der" behind a noun: "der Umsatz der Walldorfer". */
  private static boolean isPluralArticle(Chunk chunk, Analysis analysis) {
    boolean governed =
        analysis.phrases().chunks().stream()
            .anyMatch(c -> c.complement.map(p -> p == chunk).orElse(false));
    return governed || !analysis.words().get(chunk.from).lower().equals("der");
  }

  private Optional<Referral> people(Chunk chunk, Analysis analysis) {
    List<String> seat = lexicon.placeOf(analysis.words().get(chunk.head).text()).stream().toList();
    List<Scored> scored = new ArrayList<>();
    Set<Thing> mates = clauseMates(chunk, analysis);
    for (Thing thing : candidates(analysis.number(), chunk.from, Set.of(Kind.COMPANY))) {
      if (!mates.contains(thing)) {
        int at = descriptions.atSeat(thing, seat);
        double score = salience(thing, analysis.number(), chunk.from) + 3 * at;
        scored.add(
            new Scored(thing, score, at > 0 ? "seat" : "people of its seat", at > 0 ? 0.08 : 0.2));
      }
    }
    return referral(scored, said(chunk, analysis));
  }

  /** The seats that a sentence tells by calling a firm after the people of a city. */
  List<Seat> seats(Analysis analysis) {
    List<Seat> seats = new ArrayList<>();
    for (Chunk chunk : analysis.phrases().chunks()) {
      boolean people =
          chunk.head >= 0
              && chunk.name.isEmpty()
              && chunk.determiner == Chunk.Determiner.DEFINITE
              && isPeople(chunk, analysis);
      if (people) {
        String word = analysis.words().get(chunk.head).text();
        String base = lexicon.placeOf(word).orElseThrow();
        if (lexicon.placeClass(base).map(c -> c.equals("city")).orElse(false)) {
          people(chunk, analysis).ifPresent(r -> seats.add(new Seat(r, place(base, word), chunk)));
        }
      }
    }
    return seats;
  }

  /**
   * What a noun is relative to where the text does not say it beside the noun: the firm whose
   * "Vorstandschef", "rival", "Tochter" it is.
   */
  Optional<Referral> implied(Chunk unsaid, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.arguments.stream().anyMatch(a -> a.chunk() == unsaid))
        .findFirst()
        .flatMap(f -> analysis.phrases().at(f.at).flatMap(c -> implied(c, f, analysis)));
  }

  private Optional<Referral> implied(Chunk chunk, Frame frame, Analysis analysis) {
    boolean office =
        chunk.noun.map(Affiliations::isOfficer).orElse(false)
            && descriptions.places(chunk, analysis).isEmpty();
    boolean relative =
        chunk
            .noun
            .map(
                n ->
                    n.isCompany()
                        && !n.role().equals("generic")
                        && !n.role().equals("institution")
                        && !n.role().isEmpty())
            .orElse(false);
    if (!office && !relative || frame.first(Frame.Role.HOLDER).isEmpty()) {
      return Optional.empty();
    }
    String said = said(chunk, analysis);
    Set<Thing> holders = new LinkedHashSet<>();
    frame.in(Frame.Role.HOLDER).forEach(a -> a.chunk().name.ifPresent(n -> holders.add(n.thing())));
    if (office) {
      Optional<Thing> known =
          holders.stream().flatMap(h -> affiliations.firm(h).stream()).findFirst();
      return known.map(t -> new Referral(t, link(said, t, "firm of the officer"), 0.2));
    }
    Optional<Thing> subject = subjectBeside(chunk, frame, analysis, holders);
    if (subject.isPresent()) {
      return subject.map(t -> new Referral(t, link(said, t, "subject of the clause"), 0.15));
    }
    return referral(topics(analysis.number(), holders), said);
  }

  /** The firm that is the subject of the clause in which a phrase is not. */
  private static Optional<Thing> subjectBeside(
      Chunk chunk, Frame frame, Analysis analysis, Set<Thing> holders) {
    if (Discourse.isSubject(chunk, analysis) || frame.governor.isEmpty()) {
      return Optional.empty();
    }
    return frame.governor.get().in(Frame.Role.SUBJECT).stream()
        .flatMap(a -> a.chunk().name.stream())
        .map(Name::thing)
        .filter(t -> t.kind() == Kind.COMPANY && !holders.contains(t))
        .findFirst();
  }

  private static String said(Chunk chunk, Analysis analysis) {
    Span span = chunk.span(analysis.words());
    StringBuilder text = new StringBuilder();
    for (int i = chunk.from; i < chunk.to; i++) {
      Word word = analysis.words().get(i);
      boolean gap =
          i > chunk.from && word.span().start() > analysis.words().get(i - 1).span().end();
      text.append(gap ? " " : "").append(word.text());
    }
    return span.length() == 0 ? "" : text.toString();
  }
}
