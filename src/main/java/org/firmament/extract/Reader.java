package org.firmament.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
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
  private final String language;
  private final Analyzer analyzer;
  private final Matcher matcher;
  private final Circumstances circumstances;
  private final Qualifying qualifying;
  private final List<Pattern> patterns;
  private final Measures measures;
  private final Ontology.Relation reports;
  private final Ontology.Relation offers;
  private final Ontology.Relation headquarteredIn;

  private final Confidence confidence;

  private Reader(
      String language,
      Analyzer analyzer,
      List<Pattern> patterns,
      Circumstances circumstances,
      Metrics metrics,
      Ontology ontology,
      Confidence confidence) {
    this.language = language;
    this.confidence = confidence;
    this.measures = new Measures(metrics);
    this.qualifying = new Qualifying(metrics);
    this.reports = ontology.relation("reports", "ontology");
    this.offers = ontology.relation("offers", "ontology");
    this.headquarteredIn = ontology.relation("headquarteredIn", "ontology");
    this.analyzer = analyzer;
    this.patterns = patterns;
    this.circumstances = circumstances;
    Sayings sayings = new Sayings(analyzer);
    matcher =
        new Matcher(
            analyzer,
            patterns.parallelStream().map(sayings::compile).flatMap(List::stream).toList());
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
        language,
        analyzer,
        patterns,
        Circumstances.load(folder.resolve("rules/status.yml"), analyzer.grammar),
        Metrics.load(folder),
        ontology,
        Confidence.load(folder.resolve("confidence.tsv")));
  }

  List<Pattern> patterns() {
    return patterns;
  }

  /** Everything the document says; never fails, whatever the text is. */
  public Reading read(Document document) {
    return weigh(document).reading();
  }

  /** The same with the signs that each claim's confidence comes from. */
  public Weighed weigh(Document document) {
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
                  Optional.of(match.frame()),
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
                Optional.empty(),
                made.maker().doubt(),
                sentence,
                new Circumstances.Verdict(true, Status.ASSERTED, "", Optional.empty()),
                Qualifiers.NONE));
      }
      for (References.Seat seat : references.seats(analysis)) {
        found.add(seat(seat, analysis, sentence));
      }
      for (Measure measure : measures.find(analysis, references)) {
        Circumstances.Verdict verdict =
            circumstances.judge(measure.frame(), analysis, reports.name());
        if (verdict.claimed()) {
          found.add(
              new Found(
                  measure.owner(),
                  Optional.empty(),
                  reports,
                  measure.name(),
                  Optional.of(measure.frame()),
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
  private static Circumstances.Verdict measured(Circumstances.Verdict verdict, Measure measure) {
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
        Optional.empty(),
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
      Optional<Frame> frame,
      double doubt,
      Sentence sentence,
      Circumstances.Verdict verdict,
      Qualifiers qualifiers) {
    Found {
      subject = subject.as(relation.domain());
      object = object.map(o -> o.as(relation.range()));
    }

    Span trigger() {
      return frame.flatMap(f -> f.trigger).orElse(object.orElse(subject).span());
    }

    SortedSet<String> signs(String language) {
      Signs signs =
          Signs.in(language)
              .pattern(relation.name(), pattern, frame)
              .doubt(doubt)
              .verdict(verdict)
              .place(sentence)
              .argument("subject", subject);
      object.ifPresent(o -> signs.argument("object", o));
      return signs.all();
    }

    List<Filled> arguments() {
      return object.isPresent() ? List.of(subject, object.get()) : List.of(subject);
    }
  }

  private Weighed reading(
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
    List<Made> made = new ArrayList<>();
    Map<Evidence, SortedSet<String>> weighed = new HashMap<>();
    for (Found one : found) {
      SortedSet<String> signs = one.signs(language);
      Optional<Claim> claim = claim(document, one, confidence.of(signs), referents, mentions, text);
      claim.ifPresent(c -> made.add(new Made(c, one.doubt())));
      claim.ifPresent(c -> weighed.put(c.evidence(), signs));
    }
    List<Mention> sorted = new ArrayList<>(mentions.values());
    sorted.sort(Comparator.comparing(Mention::span).thenComparing(m -> m.referent().number()));
    return new Weighed(
        new Reading(document, sentences, List.copyOf(referents.values()), sorted, distinct(made)),
        weighed);
  }

  private Optional<Claim> claim(
      Document document,
      Found one,
      double confidence,
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
            confidence);
    return Optional.of(
        new Claim(
            subject,
            one.relation().name(),
            object,
            one.qualifiers().only(one.relation().qualifiers()),
            one.verdict().status(),
            evidence));
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

  /** A claim and how doubtful its roles are. */
  private record Made(Claim claim, double doubt) {
    List<Object> key() {
      return List.of(
          claim.subject().referent().number(),
          claim.relation(),
          claim.object().map(o -> o.referent().number()).orElse(-1),
          claim.evidence().sentence(),
          claim.qualifiers().only(List.of("metric", "value", "period")));
    }

    /** The less doubtful of both, with what only the other one adds. */
    Made or(Made other) {
      Made best = doubt <= other.doubt ? this : other;
      Claim more = (best == this ? other : this).claim;
      Claim claim = best.claim;
      Claim both =
          new Claim(
              claim.subject(),
              claim.relation(),
              claim.object(),
              claim.qualifiers().or(more.qualifiers()),
              claim.status(),
              claim.evidence());
      return new Made(both, best.doubt);
    }
  }

  /** Claims that say the same of the same things in the same sentence count once. */
  private static List<Claim> distinct(List<Made> made) {
    Map<List<Object>, Made> distinct = new LinkedHashMap<>();
    made.forEach(one -> distinct.merge(one.key(), one, Made::or));
    return distinct.values().stream().map(Made::claim).toList();
  }
}
