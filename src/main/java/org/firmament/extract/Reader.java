package org.firmament.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.figure.Cuts;
import org.firmament.extract.figure.Failures;
import org.firmament.extract.figure.Measure;
import org.firmament.extract.figure.Measures;
import org.firmament.extract.figure.Metrics;
import org.firmament.extract.figure.Periods;
import org.firmament.extract.name.Named;
import org.firmament.extract.name.Thing;
import org.firmament.extract.name.Weighed;
import org.firmament.extract.pattern.Bracketed;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.pattern.Makers;
import org.firmament.extract.pattern.Match;
import org.firmament.extract.pattern.Matcher;
import org.firmament.extract.pattern.Need;
import org.firmament.extract.pattern.Pattern;
import org.firmament.extract.pattern.PatternFile;
import org.firmament.extract.pattern.Sayings;
import org.firmament.extract.reference.References;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.rule.Confidence;
import org.firmament.extract.rule.Qualifying;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Word;
import org.firmament.model.Document;
import org.firmament.model.Limit;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Reading;
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
  private final Metrics metrics;
  private final Measures measures;
  private final Cuts cuts;
  private final Failures failures;
  private final Successions successions;
  private final Introductions introductions;
  private final Standing standing;
  private final Prices prices;
  private final Guesses guesses;
  private final Stakes stakes;
  private final Listings listings;
  private final UnsaidMakers unsaidMakers;
  private final Ontology.Relation reports;
  private final Ontology.Relation laysOff;
  private final Ontology.Relation filesForInsolvency;
  private final Ontology.Relation offers;
  private final Ontology.Relation headquarteredIn;
  private final Ontology ontology;

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
    this.metrics = metrics;
    this.measures = new Measures(metrics);
    this.cuts = new Cuts(metrics);
    this.failures = new Failures(metrics);
    this.qualifying = new Qualifying(metrics);
    this.reports = ontology.relation("reports", "ontology");
    this.laysOff = ontology.relation("laysOff", "ontology");
    this.filesForInsolvency = ontology.relation("filesForInsolvency", "ontology");
    this.offers = ontology.relation("offers", "ontology");
    this.headquarteredIn = ontology.relation("headquarteredIn", "ontology");
    this.ontology = ontology;
    this.successions =
        new Successions(
            analyzer.grammar, circumstances, ontology.relation("holdsPosition", "ontology"));
    this.introductions =
        new Introductions(circumstances, ontology.relation("holdsPosition", "ontology"));
    this.standing = new Standing(circumstances);
    this.prices = new Prices(metrics);
    this.guesses = new Guesses(circumstances);
    this.unsaidMakers = new UnsaidMakers(analyzer.grammar, circumstances, offers);
    this.listings = new Listings(analyzer.grammar, ontology.relation("subsidiaryOf", "ontology"));
    this.stakes =
        new Stakes(
            analyzer.grammar,
            circumstances,
            ontology.relation("shareholderOf", "ontology"),
            ontology.relation("subsidiaryOf", "ontology"));
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

  /** Everything the document says; only one of too many sentences is a Problem. */
  public Reading read(Document document) {
    return weigh(document).reading();
  }

  /** The same with the signs that each claim's confidence comes from. */
  public Weighed weigh(Document document) {
    String text = document.text();
    List<Sentence> sentences = analyzer.sentences.in(text);
    Limit.SENTENCES.require(sentences.size(), document.id());
    List<List<Word>> words = new ArrayList<>();
    sentences.forEach(s -> words.add(analyzer.words(text, s.span())));
    Named named = analyzer.naming.names(words);
    List<Analysis> analyses = analyses(named, sentences, text);
    References references = references(analyses);
    Makers makers = new Makers(named, analyzer.gazetteer, analyzer.lexicon, analyzer.grammar);
    Bracketed bracketed = new Bracketed(analyzer.lexicon, analyzer.grammar);
    List<Found> found = new ArrayList<>();
    Set<Thing> open = new HashSet<>();
    for (Sentence sentence : sentences) {
      Analysis analysis = analyses.get(sentence.number());
      for (Match match : matcher.matches(analysis, references)) {
        Circumstances.Verdict verdict = circumstances.judge(match, analysis);
        Qualifiers qualifiers = qualifying.qualifiers(match, analysis);
        if (!verdict.claimed()) {
          match.object().flatMap(Filled::thing).ifPresent(open::add);
        }
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
      for (Makers.Made made : makers.find(analysis, references)) {
        Optional<Circumstances.Verdict> verdict = guesses.told(made, analysis);
        Found one = plain(made.maker(), made.product(), offers, made.pattern(), sentence);
        if (verdict.isEmpty()) {
          found.add(one);
        } else if (verdict.get().claimed()) {
          found.add(one.as(verdict.get().status()));
        }
      }
      for (Bracketed.Told told : bracketed.find(analysis)) {
        Ontology.Relation relation = ontology.relation(told.relation(), "ontology");
        String pattern = relation.name() + "/behind-name";
        found.add(plain(told.company(), told.object(), relation, pattern, sentence));
      }
      for (References.Seat seat : references.seats(analysis)) {
        found.add(seat(seat, analysis, sentence));
      }
      for (Measure measure : measures.find(analysis, references)) {
        measured(measure, reports, analysis, sentence).ifPresent(found::add);
      }
      for (Measure cut : cuts.find(analysis, references)) {
        measured(cut, laysOff, analysis, sentence).ifPresent(found::add);
      }
      for (Measure failure : failures.find(analysis, references, analyses)) {
        measured(failure, filesForInsolvency, analysis, sentence).ifPresent(found::add);
      }
    }
    tellPeriods(found, new Periods(metrics, analyses, document.source().date()));
    Unsigned unsigned = new Unsigned(sentences.size(), analyzer.grammar.nounsAreCapital());
    found.removeIf(unsigned::is);
    found.removeIf(Parties::areWrong);
    found.removeIf(new Platforms(analyzer.gazetteer)::are);
    found.removeIf(f -> guesses.isResold(f, makers));
    guesses.drop(found, open);
    dropRepeated(found);
    found.addAll(successions.find(analyses, references, sentences, found));
    found.addAll(introductions.find(analyses, references, sentences, found));
    found.addAll(listings.find(analyses, references, sentences));
    found.addAll(unsaidMakers.find(analyses, references, sentences, named.traded(), found));
    stakes.settle(found, analyses, references, sentences);
    prices.tell(found, analyses, references);
    return new Claims(document, language, confidence)
        .weighed(sentences, named, standing.of(found, analyses, references));
  }

  private References references(List<Analysis> analyses) {
    return new References(analyses, analyzer.grammar, analyzer.lexicon, analyzer.authorities);
  }

  private void tellPeriods(List<Found> found, Periods periods) {
    found.replaceAll(
        f ->
            f.relation() == reports
                ? f.with(
                    periods.complete(
                        f.qualifiers(),
                        f.sentence().number(),
                        f.verdict().status() == Status.PLANNED))
                : f);
  }

  private Optional<Found> measured(
      Measure measure, Ontology.Relation relation, Analysis analysis, Sentence sentence) {
    Circumstances.Verdict verdict = circumstances.judge(measure.frame(), analysis, relation.name());
    return verdict.claimed()
        ? Optional.of(
            new Found(
                measure.owner(),
                Optional.empty(),
                relation,
                measure.name(),
                Optional.of(measure.frame()),
                measure.owner().doubt(),
                sentence,
                measured(verdict, measure),
                measure.qualifiers()))
        : Optional.empty();
  }

  /**
   * What a firm expects of itself is planned, unless the text denies it; a figure of the past is
   * never over.
   */
  private static Circumstances.Verdict measured(Circumstances.Verdict verdict, Measure measure) {
    boolean past = verdict.status() == Status.ENDED && !measure.qualifiers().of("metric").isEmpty();
    Status status =
        verdict.status() == Status.DENIED
            ? Status.DENIED
            : measure.status().orElse(past ? Status.ASSERTED : verdict.status());
    return verdict.as(status);
  }

  private Found seat(References.Seat seat, Analysis analysis, Sentence sentence) {
    Span span = seat.chunk().span(analysis.words());
    Span place = analysis.words().get(seat.chunk().head).span();
    Filled company =
        Filled.meant(new Need.Slot("company", "entity"), span, seat.firm(), seat.chunk(), 0);
    Filled city =
        Filled.of(
            new Need.Slot("place", "entity"),
            place,
            seat.place(),
            seat.chunk(),
            seat.place().fullest(),
            0);
    return plain(company, city, headquarteredIn, "headquarteredIn/people-of-seat", sentence);
  }

  /** Job cuts that are only spoken of add nothing where the text says how many, or who cuts. */
  private static void dropRepeated(List<Found> found) {
    Set<Thing> told = new HashSet<>();
    found.stream()
        .filter(f -> f.relation().name().equals("laysOff") && !Cuts.isMention(f.pattern()))
        .forEach(f -> f.subject().thing().ifPresent(told::add));
    found.removeIf(
        f -> Cuts.isMention(f.pattern()) && f.subject().thing().filter(told::contains).isPresent());
  }

  /** What no word of the sentence denies, plans or doubts. */
  private static Found plain(
      Filled subject,
      Filled object,
      Ontology.Relation relation,
      String pattern,
      Sentence sentence) {
    return new Found(
        subject,
        Optional.of(object),
        relation,
        pattern,
        Optional.empty(),
        subject.doubt(),
        sentence,
        Circumstances.Verdict.granted(Status.ASSERTED),
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
    References references = references(analyses);
    for (Analysis analysis : analyses) {
      explanation.sentence(analysis);
      explanation.patterns(matcher, analysis, references);
    }
    read(new Document(org.firmament.model.Source.of("sentence"), Optional.empty(), text))
        .claims()
        .forEach(explanation::claim);
    return explanation.toString();
  }

  /** What a pattern's sayings were read into; empty where no pattern has that name. */
  public String pattern(String name) {
    Explanation explanation = new Explanation();
    Sayings sayings = new Sayings(analyzer);
    for (Pattern pattern : patterns) {
      if (pattern.name().equals(name)) {
        for (Pattern.Shape shape : sayings.compile(pattern)) {
          boolean verb = shape.sort() == Frame.Sort.VERB;
          explanation.shape(shape, verb ? analyzer.events(shape.lemma()) : List.of());
        }
      }
    }
    return explanation.toString();
  }

  /** The names of all patterns, sorted. */
  public List<String> patternNames() {
    return patterns.stream().map(Pattern::name).distinct().sorted().toList();
  }

  private List<Analysis> analyses(Named named, List<Sentence> sentences, String text) {
    return sentences.stream().map(s -> analysis(named, s, text)).toList();
  }

  private Analysis analysis(Named named, Sentence sentence, String text) {
    int s = sentence.number();
    return analyzer.analyze(
        s, text, sentence.span(), named.sentences().get(s), named.names().get(s));
  }
}
