package org.firmament.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Evidence;
import org.firmament.model.Mention;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Reading;
import org.firmament.model.Referent;
import org.firmament.model.Sentence;
import org.firmament.model.Span;
import org.firmament.model.Status;

/** Reads documents of one language: from sentences over names and frames to claims. */
public final class Reader {
  private static final double SUREST = 0.95;
  private static final double LEAST = 0.05;

  private final Analyzer analyzer;
  private final Matcher matcher;
  private final Circumstances circumstances;
  private final Qualifying qualifying = new Qualifying();
  private final List<Pattern> patterns;
  private final Measures measures;
  private final Ontology.Relation reports;
  private final Ontology.Relation offers;
  private final Ontology.Relation headquarteredIn;

  private Reader(
      Analyzer analyzer,
      List<Pattern> patterns,
      Circumstances circumstances,
      Measures measures,
      Ontology ontology) {
    this.measures = measures;
    this.reports = ontology.relation("reports", "ontology");
    this.offers = ontology.relation("offers", "ontology");
    this.headquarteredIn = ontology.relation("headquarteredIn", "ontology");
    this.analyzer = analyzer;
    this.patterns = patterns;
    this.circumstances = circumstances;
    Sayings sayings = new Sayings(analyzer);
    List<Pattern.Shape> shapes = new ArrayList<>();
    patterns.forEach(p -> shapes.addAll(sayings.compile(p)));
    matcher = new Matcher(analyzer, shapes);
  }

  /**
   * The reader of a language out of {@code data/languages/<language>}; what is wrong in the files
   * is a {@link org.firmament.model.ProblemException}.
   */
  public static Reader of(String language, Path data, Ontology ontology) {
    Path patterns = data.resolve("languages").resolve(language).resolve("patterns");
    return with(language, data, ontology, PatternFile.load(patterns, ontology));
  }

  /** A reader with other patterns than those of the folder. */
  static Reader with(String language, Path data, Ontology ontology, List<Pattern> patterns) {
    Analyzer analyzer = Analyzer.load(language, data);
    Path folder = data.resolve("languages").resolve(language);
    return new Reader(
        analyzer,
        patterns,
        Circumstances.load(folder.resolve("rules/status.yml"), analyzer.grammar),
        new Measures(Metrics.load(folder)),
        ontology);
  }

  List<Pattern> patterns() {
    return patterns;
  }

  /** Everything the document says; never fails, whatever the text is. */
  public Reading read(Document document) {
    String text = document.text();
    List<Sentence> sentences = analyzer.sentences.in(text);
    List<List<Word>> words = new ArrayList<>();
    sentences.forEach(s -> words.add(analyzer.words(text, s.span())));
    Named named = analyzer.naming.names(words);
    List<Analysis> analyses = analyses(named, sentences, text);
    References references = new References(analyses, analyzer.grammar, analyzer.lexicon);
    Makers makers = new Makers(named, analyzer.gazetteer);
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Analysis analysis = analyses.get(sentence.number());
      for (Match match : matcher.matches(analysis, references)) {
        Circumstances.Verdict verdict = circumstances.judge(match, analysis);
        Qualifiers qualifiers = qualifying.qualifiers(match, analysis);
        if (verdict.claimed() && match.pattern().admits(qualifiers)) {
          matcher.vote(match);
          found.add(
              new Found(
                  match.subject(),
                  match.object(),
                  match.pattern().relation(),
                  match.pattern().name(),
                  trigger(match.frame(), match.subject()),
                  match.doubt(),
                  sentence,
                  verdict,
                  qualifiers));
        }
      }
      for (Makers.Made made : makers.find(analysis)) {
        found.add(
            new Found(
                made.maker(),
                Optional.of(made.product()),
                offers,
                made.pattern(),
                made.product().span(),
                made.maker().doubt(),
                sentence,
                new Circumstances.Verdict(true, Status.ASSERTED, "", Optional.empty()),
                Qualifiers.NONE));
      }
      for (References.Seat seat : references.seats(analysis)) {
        found.add(seat(seat, analysis, sentence));
      }
      for (Measures.Measure measure : measures.find(analysis, references)) {
        Circumstances.Verdict verdict =
            circumstances.judge(measure.frame(), analysis, reports.name());
        if (verdict.claimed()) {
          found.add(
              new Found(
                  measure.owner(),
                  Optional.empty(),
                  reports,
                  measure.name(),
                  trigger(measure.frame(), measure.owner()),
                  measure.owner().doubt(),
                  sentence,
                  measured(verdict, measure),
                  measure.qualifiers()));
        }
      }
    }
    return reading(document, sentences, named, found, text);
  }

  /**
   * What a firm expects of itself is planned, unless the text denies it; a figure of the past is
   * never over.
   */
  private static Circumstances.Verdict measured(
      Circumstances.Verdict verdict, Measures.Measure measure) {
    Status status =
        verdict.status() == Status.DENIED
            ? Status.DENIED
            : measure
                .status()
                .orElse(verdict.status() == Status.ENDED ? Status.ASSERTED : verdict.status());
    return new Circumstances.Verdict(verdict.claimed(), status, verdict.rule(), verdict.speaker());
  }

  private Found seat(References.Seat seat, Analysis analysis, Sentence sentence) {
    Span span = seat.chunk().span(analysis.words());
    Span place = analysis.words().get(seat.chunk().head).span();
    Filled company =
        new Filled(
            new Need.Slot("company", "entity"),
            span,
            Optional.of(seat.firm().thing()),
            Optional.of(seat.firm().link()),
            seat.chunk(),
            seat.firm().thing().fullest(),
            seat.firm().doubt());
    Filled city =
        new Filled(
            new Need.Slot("place", "entity"),
            place,
            Optional.of(seat.place()),
            Optional.empty(),
            seat.chunk(),
            seat.place().fullest(),
            0);
    return new Found(
        company,
        Optional.of(city),
        headquarteredIn,
        "headquarteredIn/people-of-seat",
        place,
        company.doubt(),
        sentence,
        new Circumstances.Verdict(true, Status.ASSERTED, "", Optional.empty()),
        Qualifiers.NONE);
  }

  /** How a text is read, layer by layer. */
  public String explain(String text) {
    Explanation explanation = new Explanation();
    List<Sentence> sentences = analyzer.sentences.in(text);
    List<List<Word>> words = new ArrayList<>();
    sentences.forEach(s -> words.add(analyzer.words(text, s.span())));
    Named named = analyzer.naming.names(words);
    List<Analysis> analyses = analyses(named, sentences, text);
    References references = new References(analyses, analyzer.grammar, analyzer.lexicon);
    for (Analysis analysis : analyses) {
      explanation.sentence(analysis);
      explanation.patterns(matcher, analysis, references);
    }
    read(new Document(org.firmament.model.Source.of("sentence"), Optional.empty(), text))
        .claims()
        .forEach(explanation::claim);
    return explanation.toString();
  }

  private List<Analysis> analyses(Named named, List<Sentence> sentences, String text) {
    return sentences.stream().map(s -> analysis(named, s, text)).toList();
  }

  private Analysis analysis(Named named, Sentence sentence, String text) {
    int s = sentence.number();
    return analyzer.analyze(
        s, text, sentence.span(), named.sentences().get(s), named.names().get(s));
  }

  /** Something found in a sentence that becomes a claim. */
  private record Found(
      Filled subject,
      Optional<Filled> object,
      Ontology.Relation relation,
      String pattern,
      Span trigger,
      double doubt,
      Sentence sentence,
      Circumstances.Verdict verdict,
      Qualifiers qualifiers) {
    List<Filled> arguments() {
      return object.isPresent() ? List.of(subject, object.get()) : List.of(subject);
    }
  }

  private Reading reading(
      Document document, List<Sentence> sentences, Named named, List<Found> found, String text) {
    Map<Thing, Referent> referents = new LinkedHashMap<>();
    for (Thing thing : named.things()) {
      referents.put(thing, thing.referent(document.id(), referents.size()));
    }
    for (Found one : found) {
      for (Filled filled : one.arguments()) {
        filled
            .thing()
            .ifPresent(
                t ->
                    referents.computeIfAbsent(t, k -> k.referent(document.id(), referents.size())));
      }
    }
    Map<Stand, Mention> mentions = new HashMap<>();
    for (List<Name> names : named.names()) {
      for (Name name : names) {
        mentions.put(
            new Stand(name.span(), name.thing()),
            new Mention(
                name.span(), name.span().in(text), referents.get(name.thing()), Optional.empty()));
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (Found one : found) {
      claim(document, one, referents, mentions, text).ifPresent(claims::add);
    }
    List<Mention> sorted = new ArrayList<>(mentions.values());
    sorted.sort(Comparator.comparing(Mention::span).thenComparing(m -> m.referent().number()));
    return new Reading(
        document, sentences, List.copyOf(referents.values()), sorted, distinct(claims));
  }

  private Optional<Claim> claim(
      Document document,
      Found one,
      Map<Thing, Referent> referents,
      Map<Stand, Mention> mentions,
      String text) {
    Mention subject = mention(one.subject(), referents, mentions, text);
    Optional<Mention> object = one.object().map(o -> mention(o, referents, mentions, text));
    boolean kinds =
        one.relation().domain().contains(subject.referent().kind())
            && object.map(o -> one.relation().range().contains(o.referent().kind())).orElse(true);
    if (!kinds) {
      return Optional.empty();
    }
    Evidence evidence =
        new Evidence(
            document.source(),
            one.sentence().span(),
            one.sentence().span().in(text),
            Optional.of(one.trigger()),
            one.pattern(),
            one.verdict().speaker(),
            Math.max(LEAST, SUREST - one.doubt()));
    return Optional.of(
        new Claim(
            subject,
            one.relation().name(),
            object,
            one.qualifiers().only(one.relation().qualifiers()),
            one.verdict().status(),
            evidence));
  }

  private static Span trigger(Frame frame, Filled subject) {
    return frame.trigger.orElse(subject.span());
  }

  /** Words may stand for two things: "iPhone" for itself and for its known maker. */
  private record Stand(Span span, Thing thing) {}

  private static Mention mention(
      Filled filled, Map<Thing, Referent> referents, Map<Stand, Mention> mentions, String text) {
    Thing thing = filled.thing().orElseThrow();
    return mentions.computeIfAbsent(
        new Stand(filled.span(), thing),
        at -> new Mention(at.span(), at.span().in(text), referents.get(thing), filled.link()));
  }

  /** Claims that say the same of the same things in the same sentence count once, the surest. */
  private static List<Claim> distinct(List<Claim> claims) {
    Map<List<Object>, Claim> distinct = new LinkedHashMap<>();
    for (Claim claim : claims) {
      List<Object> key =
          List.of(
              claim.subject().referent().number(),
              claim.relation(),
              claim.object().map(o -> o.referent().number()).orElse(-1),
              claim.evidence().sentence(),
              claim.qualifiers().only(List.of("metric", "value", "period")));
      distinct.merge(key, claim, Reader::surer);
    }
    return List.copyOf(distinct.values());
  }

  private static Claim surer(Claim a, Claim b) {
    boolean first = a.evidence().confidence() >= b.evidence().confidence();
    Claim best = first ? a : b;
    Claim other = first ? b : a;
    Qualifiers both = best.qualifiers().or(other.qualifiers());
    return new Claim(
        best.subject(), best.relation(), best.object(), both, best.status(), best.evidence());
  }
}
