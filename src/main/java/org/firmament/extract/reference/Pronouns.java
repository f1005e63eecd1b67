package org.firmament.extract.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Pronoun;
import org.firmament.model.Kind;

/** Finds whom "it", "its", "she" and "we" stand for: what agrees with them and was told last. */
final class Pronouns {

  private final Grammar grammar;
  private final Discourse discourse;
  private final Affiliations affiliations;
  private final Salience salience;
  private final Bystanders bystanders;
  private final List<Analysis> analyses;
  private final Turns turns;

  Pronouns(
      Grammar grammar,
      Discourse discourse,
      Affiliations affiliations,
      Salience salience,
      Bystanders bystanders,
      List<Analysis> analyses) {
    this.grammar = grammar;
    this.discourse = discourse;
    this.affiliations = affiliations;
    this.salience = salience;
    this.bystanders = bystanders;
    this.analyses = analyses;
    turns = new Turns(analyses);
  }

  /** What a pronoun stands for in a slot that takes these kinds; several that were one subject. */
  List<Referral> resolve(Chunk chunk, Analysis analysis, Set<Kind> kinds) {
    Optional<Pronoun> found = grammar.pronoun(chunk.pronoun.get().lower());
    if (found.isEmpty()) {
      return List.of();
    }
    String said = chunk.said(analysis.words());
    Optional<Referral> addressed = addressed(chunk, analysis, said);
    if (addressed.isPresent()) {
      return addressed.filter(r -> kinds.contains(r.thing().kind())).stream().toList();
    }
    if (found.get().speaker()) {
      if (!kinds.contains(Kind.COMPANY)) {
        return person(said, analysis).filter(r -> kinds.contains(r.thing().kind())).stream()
            .toList();
      }
      List<Referral> firms = speakers(said, analysis, kinds);
      boolean told = turns.speaker(analysis.number()).isPresent();
      return firms.isEmpty() && !told
          ? ofItself(said).filter(r -> kinds.contains(r.thing().kind())).stream().toList()
          : firms;
    }
    boolean one = grammar.has("one", chunk.pronoun.get().lower());
    if (one && isAnybody(chunk, analysis)) {
      return List.of();
    }
    Pronoun pronoun = found.get();
    boolean possessive = chunk.determiner == Determiner.POSSESSIVE;
    int number = possessive ? 0 : VerbNumber.of(chunk, analysis);
    boolean plural = pronoun.plural() && number != 1;
    boolean singular = pronoun.singular() && !(pronoun.plural() && number == 2);
    Set<Thing> mates = mates(chunk, pronoun, analysis);
    boolean subject = possessive || Discourse.isSubject(chunk, analysis);
    Optional<Thing> listed =
        possessive ? Possessives.listedBefore(chunk, analysis) : Optional.empty();
    boolean ofFirm = possessive && (!grammar.nounsAreCapital() || ownsFirmly(chunk, analysis));
    boolean ware = !possessive && doesAsWares(chunk, analysis);
    Occurrence best = null;
    double most = 0;
    for (Occurrence told : discourse.before(analysis.number(), chunk.from, 2)) {
      boolean person = told.thing().map(t -> t.kind() == Kind.PERSON).orElse(false);
      boolean firm = told.thing().map(t -> Kind.FIRMS.contains(t.kind())).orElse(false);
      boolean agrees =
          told.plural()
              ? plural
              : singular && (told.genders() & pronoun.genders()) != 0
                  || plural && firm && !pronoun.singular();
      boolean sort = person ? pronoun.person() : pronoun.thing();
      boolean together = told.things().size() < 2 || told.subject() && subject;
      if (told.thing().filter(bystanders::include).isPresent()
          || ofFirm && told.abstracted()
          || !agrees
          || !sort
          || !together
          || told.thing().map(mates::contains).orElse(false)) {
        continue;
      }
      boolean reigns = possessive && told.subject() && analysis.number() - told.sentence() < 2;
      double score =
          switch (analysis.number() - told.sentence()) {
                case 0 -> possessive || told.subject() && !grammar.nounsAreCapital() ? 1.3 : 0.9;
                case 1 -> 0.9;
                default -> 0.3;
              }
              + (told.subject() || pronoun.near() ? 0.8 : 0)
              + (told.thing().map(discourse::isMain).orElse(false) && !pronoun.near() ? 0.3 : 0)
              + (told.genders() != 7 ? 0.1 : 0)
              + (listed.isPresent() && listed.equals(told.thing()) ? 2 : 0)
              + (ware && told.thing().filter(t -> t.kind() == Kind.PRODUCT).isPresent() ? 2 : 0)
              - (told.thing().isPresent() && !person && !firm && !pronoun.near() && !reigns
                  ? 0.6
                  : 0);
      if (score > most) {
        most = score;
        best = told;
      }
    }
    Optional<Thing> who =
        possessive && pronoun.person() ? Possessives.antecedent(chunk, analysis) : Optional.empty();
    if (who.isPresent()) {
      return who
          .filter(t -> kinds.contains(t.kind()))
          .map(t -> Referral.of(said, t, "relative clause", 0.1))
          .stream()
          .toList();
    }
    Optional<Thing> ahead =
        possessive && pronoun.thing()
            ? Possessives.ahead(chunk, analysis, grammar)
            : pronoun.thing() && !pronoun.person() && subject
                ? Possessives.mainSubject(chunk, analysis, grammar)
                : Optional.empty();
    if (ahead.isPresent()) {
      return ahead
          .filter(t -> kinds.contains(t.kind()))
          .map(t -> Referral.of(said, t, "subject ahead", 0.15))
          .stream()
          .toList();
    }
    if (best == null || most < 0.9) {
      return one ? speakers(said, analysis, kinds) : List.of();
    }
    double doubt = most >= 1.7 ? 0.15 : 0.25;
    String step = best.subject() ? "last subject" : "last named";
    return best.things().stream()
        .filter(t -> kinds.contains(t.kind()))
        .map(t -> Referral.of(said, t, step, doubt))
        .toList();
  }

  /**
   * "Es kommt im Mai nach Polen", "Er kostet 300 Euro": what wares do beside a firm that shows
   * them.
   */
  private boolean doesAsWares(Chunk chunk, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && !f.passive)
        .filter(f -> grammar.has("ware-deeds", f.lemma))
        .anyMatch(f -> f.in(Frame.Role.SUBJECT).stream().anyMatch(a -> a.chunk() == chunk));
  }

  /** "STANDARD: Sie haben ein Werk eröffnet": the firm of the one who is asked. */
  private Optional<Referral> addressed(Chunk chunk, Analysis analysis, String said) {
    boolean polite =
        chunk.pronoun.get().capital() && grammar.has("polite", chunk.pronoun.get().lower());
    return polite
        ? turns
            .addressed(analysis.number())
            .flatMap(affiliations::firm)
            .map(t -> Referral.of(said, t, "firm of who is asked", 0.2))
        : Optional.empty();
  }

  /** "Its chairman", "its rival": what no plan and no report has. */
  private static boolean ownsFirmly(Chunk possessor, Analysis analysis) {
    return analysis
        .phrases()
        .at(possessor.from)
        .flatMap(c -> c.noun)
        .filter(n -> n.isOffice() || n.isCompany())
        .isPresent();
  }

  /** "Das kann man mieten": what is possible or advised is so for everybody. */
  private boolean isAnybody(Chunk chunk, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB)
        .filter(f -> f.arguments.stream().anyMatch(a -> a.chunk() == chunk))
        .flatMap(f -> f.group.stream())
        .flatMap(i -> analysis.words().get(i).form().verbs().stream())
        .anyMatch(v -> grammar.has("advising", v.lemma()));
  }

  private List<Referral> speakers(String said, Analysis analysis, Set<Kind> kinds) {
    return speaker(analysis)
        .map(t -> Referral.of(said, t, "speaker's firm", 0.2))
        .filter(r -> kinds.contains(r.thing().kind()))
        .stream()
        .toList();
  }

  /** What a pronoun cannot mean, for it stands in the same clause. */
  private static Set<Thing> mates(Chunk chunk, Pronoun pronoun, Analysis analysis) {
    if (chunk.determiner != Determiner.POSSESSIVE) {
      return analysis.clauseMates(chunk);
    }
    return pronoun.near()
        ? analysis.phrases().at(chunk.from).map(c -> subjects(c, analysis)).orElse(Set.of())
        : Set.of();
  }

  /** "A half B bei dessen Fusion": of the clause, it is not the subject's. */
  private static Set<Thing> subjects(Chunk chunk, Analysis analysis) {
    Set<Thing> subjects = new HashSet<>();
    for (Frame frame : analysis.frames()) {
      boolean here =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (here) {
        frame.in(frame.passive ? Frame.Role.OBJECT : Frame.Role.SUBJECT).stream()
            .flatMap(a -> a.chunk().name.stream())
            .forEach(n -> subjects.add(n.thing()));
      }
    }
    return subjects;
  }

  /** The firm whose own text the document seems to be: the one it is about. */
  private Optional<Referral> ofItself(String said) {
    return discourse
        .main()
        .filter(t -> discourse.isDominant())
        .map(t -> Referral.of(said, t, "main company", 0.35));
  }

  /** "We founded X", said Weber: who can only be a person is the one who says it. */
  private Optional<Referral> person(String said, Analysis analysis) {
    return analysis.frames().stream()
        .filter(f -> f.sort == Frame.Sort.VERB && grammar.has("reporting", f.lemma))
        .flatMap(f -> f.in(Frame.Role.SUBJECT).stream())
        .flatMap(a -> a.chunk().name.stream())
        .map(n -> Referral.of(said, n.thing(), "speaker", 0.2))
        .findFirst();
  }

  /** The firm of the person whose words a sentence, or its neighbours, give. */
  private Optional<Thing> speaker(Analysis analysis) {
    Optional<Thing> turn = turns.speaker(analysis.number());
    if (turn.isPresent()) {
      return turn.flatMap(affiliations::firm);
    }
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
      Optional<Thing> firm = firmOf(chunk, analysis);
      if (firm.isPresent()) {
        return firm;
      }
    }
    return Optional.empty();
  }

  /** "sagte sie", "sagte eine Norvik-Sprecherin", "a spokesman said": whose people they are. */
  private Optional<Thing> firmOf(Chunk chunk, Analysis analysis) {
    if (chunk.pronoun.isPresent()) {
      boolean we = grammar.pronoun(chunk.pronoun.get().lower()).map(Pronoun::speaker).orElse(false);
      return (we ? List.<Referral>of() : resolve(chunk, analysis, Set.of(Kind.PERSON)))
          .stream().flatMap(r -> affiliations.firm(r.thing()).stream()).findFirst();
    }
    if (chunk.noun.filter(Affiliations::isInside).isEmpty()) {
      return Optional.empty();
    }
    List<Thing> firms =
        analysis.frames().stream()
            .filter(f -> f.sort == Frame.Sort.RELATIONAL && f.at == chunk.head)
            .flatMap(f -> f.arguments.stream())
            .filter(a -> a.role() != Frame.Role.HOLDER)
            .flatMap(a -> a.chunk().name.stream())
            .map(Name::thing)
            .filter(t -> Kind.FIRMS.contains(t.kind()))
            .toList();
    return firms.isEmpty() ? silent(analysis) : Optional.of(firms.get(0));
  }

  /** The firm of a speaker without one: the last subject that the quotation does not name. */
  private Optional<Thing> silent(Analysis analysis) {
    Set<Thing> named = new HashSet<>();
    analysis.names().forEach(n -> named.add(n.thing()));
    return discourse.before(analysis.number(), 0, 1).stream()
        .filter(Occurrence::subject)
        .flatMap(o -> o.thing().stream())
        .filter(t -> t.kind() == Kind.COMPANY && !named.contains(t))
        .findFirst()
        .or(
            () ->
                Salience.best(salience.topics(analysis.number(), named))
                    .map(Salience.Scored::thing));
  }
}
