package org.firmament.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.firmament.Pipeline;
import org.firmament.model.Document;
import org.firmament.model.Source;

/**
 * How fast documents are read, against OpenNLP's splitter, tokenizer, tagger and lemmatizer in the
 * same run; {@code src/bench/extraction.sh} runs it. Arguments: folder of the OpenNLP models, then
 * files of JSON lines.
 */
public final class Extraction {
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 3;
  private static final int LONG = 100_000;

  private Extraction() {}

  /** A text whose tokens the other system counts, so that both are measured by the same number. */
  private record Text(String language, String text, long tokens) {}

  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Pipeline pipeline = Pipeline.load(Path.of(".")).warmUp();
    read(pipeline, "de", "Die Norvik AG konkurriert mit der Ferrax AG.");
    read(pipeline, "en", "Norvik Inc. competes with Ferrax Ltd.");
    say("load time of both languages", seconds(start), "s");
    Path models = Path.of(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(pipeline, models, Path.of(arguments[i]));
    }
  }

  private static void measure(Pipeline pipeline, Path models, Path file) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    String language = lines.get(0).get("lang").asText();
    Tagger tagger = new Tagger(models, language);
    List<Text> texts = new ArrayList<>();
    for (JsonNode line : lines) {
      String text = line.get("text").asText();
      texts.add(new Text(language, text, tagger.read(text)));
    }
    ToLongFunction<Text> own = text -> read(pipeline, text.language(), text.text());
    double ours = speed(texts, own);
    double theirs = speed(texts, t -> tagger.read(t.text()));
    say(file.getFileName() + " firmament", ours, "tokens/s");
    say(file.getFileName() + " OpenNLP", theirs, "tokens/s");
    say(file.getFileName() + " ratio", ours / theirs, "");
    Text joined = joined(texts, language);
    double whole = speed(List.of(joined), own);
    say(joined.tokens() + " tokens in one document, cost of a token", ours / whole, "times");
    double all = best(texts, () -> onAllProcessors(texts, own));
    say(
        "all processors against one",
        all / best(texts, () -> texts.forEach(own::applyAsLong)),
        "times");
  }

  private static Text joined(List<Text> texts, String language) {
    StringBuilder all = new StringBuilder();
    long tokens = 0;
    for (Text text : texts) {
      if (tokens < LONG) {
        all.append(text.text()).append("\n\n");
        tokens += text.tokens();
      }
    }
    return new Text(language, all.toString(), tokens);
  }

  private static double speed(List<Text> texts, ToLongFunction<Text> reader) {
    return best(texts, () -> texts.forEach(reader::applyAsLong));
  }

  /** Tokens a second in the best of some rounds. */
  private static double best(List<Text> texts, Runnable work) {
    double best = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      best = round < WARM_UP ? 0 : Math.max(best, tokens(texts) / seconds(start));
    }
    return best;
  }

  /** Whoever is free takes the next text, as ingesting does. */
  private static void onAllProcessors(List<Text> texts, ToLongFunction<Text> reader) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .mapToObj(
            any ->
                CompletableFuture.runAsync(
                    () -> {
                      for (int i = next.getAndIncrement(); i < texts.size(); ) {
                        reader.applyAsLong(texts.get(i));
                        i = next.getAndIncrement();
                      }
                    },
                    task -> new Thread(task).start()))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static long tokens(List<Text> texts) {
    return texts.stream().mapToLong(Text::tokens).sum();
  }

  private static long read(Pipeline pipeline, String language, String text) {
    return pipeline
        .read(new Document(Source.of("bench"), Optional.of(language), text))
        .claims()
        .size();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void say(String what, double figure, String unit) {
    System.out.println(String.format(Locale.ROOT, "%-60s %10.2f %s", what, figure, unit));
  }

  /** OpenNLP's own steps up to the lemma. */
  private static final class Tagger {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;
    private final LemmatizerME lemmatizer;

    Tagger(Path models, String language) throws Exception {
      sentences = new SentenceDetectorME(new SentenceModel(model(models, language, "sentence")));
      tokenizer = new TokenizerME(new TokenizerModel(model(models, language, "tokens")));
      tagger = new POSTaggerME(new POSModel(model(models, language, "pos")));
      lemmatizer = new LemmatizerME(new LemmatizerModel(model(models, language, "lemmas")));
    }

    private static Path model(Path models, String language, String step) throws Exception {
      try (Stream<Path> files = Files.list(models)) {
        return files
            .filter(f -> f.getFileName().toString().startsWith("opennlp-" + language + "-"))
            .filter(f -> f.getFileName().toString().contains("-" + step + "-"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no model of " + step));
      }
    }

    long read(String text) {
      long count = 0;
      for (String sentence : sentences.sentDetect(text)) {
        String[] tokens = tokenizer.tokenize(sentence);
        lemmatizer.lemmatize(tokens, tagger.tag(tokens));
        count += tokens.length;
      }
      return count;
    }
  }
}
