package org.firmament.extract.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Authorities;
import org.firmament.extract.name.Gazetteer;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Naming;
import org.firmament.extract.word.ClassCosts;
import org.firmament.extract.word.EnglishTagging;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.LikelyClasses;
import org.firmament.extract.word.Tagging;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.Figure;
import org.firmament.text.Figures;
import org.firmament.text.Moment;
import org.firmament.text.Moments;
import org.firmament.text.Morphology;
import org.firmament.text.Sentences;
import org.firmament.text.Tokens;
import org.firmament.text.WordList;

/** Everything that reads one language, up to the frames of a sentence; knows no relation. */
public final class Analyzer {
  final String language;
  public final Morphology morphology;
  public final Grammar grammar;
  public final Lexicon lexicon;
  public final Sentences sentences;
  final Tokens tokens;
  final Tagging tagging;
  public final Naming naming;
  public final Gazetteer gazetteer;
  public final Authorities authorities;
  final Figures figures;
  final Moments moments;
  private final Chunker chunker;
  private final Syntax syntax;
  private final Portions portions;
  private final Nominal nominal;

  private Analyzer(String language, Path data) {
    Path folder = data.resolve("languages").resolve(language);
    this.language = language;
    grammar = Grammar.load(folder.resolve("grammar.yml"));
    morphology = Morphology.of(grammar.morphology(), folder.resolve("closed-class.tsv"));
    lexicon = Lexicon.load(folder);
    gazetteer = Gazetteer.load(data, folder, lexicon);
    authorities = Authorities.load(folder, grammar);
    sentences = Sentences.of(language, folder);
    Set<String> abbreviations = new HashSet<>();
    WordList.rows(folder.resolve("abbreviations.tsv"), 1).forEach(r -> abbreviations.add(r[0]));
    tokens = Tokens.keeping(abbreviations);
    Set<String> phrasals = phrasals(folder.resolve("verbs.tsv"));
    tagging = new Tagging(morphology, grammar, english(folder, phrasals));
    naming = new Naming(morphology, lexicon, gazetteer, grammar);
    figures = Figures.of(folder);
    moments = Moments.of(folder);
    chunker = new Chunker(lexicon, grammar);
    syntax = Syntax.of(grammar, lexicon, phrasals);
    portions = new Portions(grammar);
    nominal = new Nominal(grammar, lexicon, nominalizations(folder.resolve("verbs.tsv")));
  }

  public static Analyzer load(String language, Path data) {
    return new Analyzer(language, data);
  }

  private Optional<EnglishTagging> english(Path folder, Set<String> phrasals) {
    return grammar.nounsAreCapital()
        ? Optional.empty()
        : Optional.of(
            new EnglishTagging(
                morphology,
                phrasals,
                lexicon,
                grammar,
                new LikelyClasses(morphology, grammar, lexicon, ClassCosts.load(folder))));
  }

  /** The verbs of two words: "take over". */
  private static Set<String> phrasals(Path verbs) {
    Set<String> phrasals = new HashSet<>();
    for (String[] row : WordList.rows(verbs, 2)) {
      if (row[0].contains(" ")) {
        phrasals.add(row[0]);
      }
    }
    return phrasals;
  }

  private static Map<String, List<String>> nominalizations(Path verbs) {
    Map<String, List<String>> verbsOfNoun = new HashMap<>();
    for (String[] row : WordList.rows(verbs, 2)) {
      for (String noun : row[1].split("\\|")) {
        if (!noun.isBlank()) {
          verbsOfNoun.computeIfAbsent(noun, k -> new ArrayList<>()).add(row[0]);
        }
      }
    }
    return verbsOfNoun;
  }

  /** The nouns for the event of a verb: "Kauf" of "kaufen". */
  public List<String> events(String verb) {
    return nominal.events(verb);
  }

  public List<Word> words(String text, Span sentence) {
    return tagging.words(tokens.in(text, sentence));
  }

  public Analysis analyze(
      int number, String text, Span sentence, List<Word> words, List<Name> names) {
    return analyze(
        number, text, words, names, figures.in(text, sentence), moments.in(text, sentence));
  }

  /**
   * The figures that are no part of a name: not the 6 of "iPhone 6", no ware called "777", no firm
   * called by a word.
   */
  private static List<Figure> free(List<Figure> figures, List<Name> names) {
    return figures.stream()
        .filter(
            f ->
                names.stream()
                    .filter(n -> n.span().start() <= f.span().start())
                    .filter(n -> f.span().end() <= n.span().end())
                    .noneMatch(
                        n ->
                            !n.span().equals(f.span())
                                || n.thing().kind() == Kind.PRODUCT
                                || n.text().chars().allMatch(Character::isLetter)))
        .toList();
  }

  public Analysis analyze(
      int number,
      String text,
      List<Word> words,
      List<Name> names,
      List<Figure> figures,
      List<Moment> moments) {
    Phrasing phrases =
        Dateline.cut(chunker.phrases(text, words, names, free(figures, names), moments), names);
    List<Frame> frames = new ArrayList<>(syntax.verbs(phrases));
    portions.add(phrases, frames);
    frames.addAll(nominal.frames(phrases, List.copyOf(frames)));
    frames.forEach(f -> f.trigger = java.util.Optional.of(words.get(f.at).span()));
    return new Analysis(number, words, names, phrases, frames);
  }
}
