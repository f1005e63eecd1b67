package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Lexicon;

/** The shapes of all patterns, found by the predicate that they hang on. */
public final class Shapes {
  private final Lexicon lexicon;
  private final Map<String, List<Pattern.Shape>> byLemma = new HashMap<>();
  private final Map<String, List<Pattern.Shape>> byList = new HashMap<>();

  Shapes(List<Pattern.Shape> shapes, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Pattern.Shape shape : shapes) {
      if (shape.list().isPresent()) {
        byList.computeIfAbsent(shape.list().get().type(), k -> new ArrayList<>()).add(shape);
      } else {
        byLemma
            .computeIfAbsent(key(shape.sort(), shape.lemma()), k -> new ArrayList<>())
            .add(shape);
      }
    }
  }

  private static String key(Frame.Sort sort, String lemma) {
    return (sort == Frame.Sort.RELATIONAL ? "n:" : "v:") + lemma.toLowerCase(Locale.ROOT);
  }

  /** The shapes that hang on the predicate of a frame. */
  public List<Pattern.Shape> on(Analysis analysis, Frame frame) {
    List<Pattern.Shape> found =
        new ArrayList<>(byLemma.getOrDefault(key(frame.sort, frame.lemma), List.of()));
    if (frame.sort == Frame.Sort.RELATIONAL) {
      Optional<Chunk> chunk = analysis.phrases().at(frame.at);
      Optional<Lexicon.Noun> noun = chunk.flatMap(c -> c.noun);
      if (noun.isPresent()) {
        if (!noun.get().isOwner()) {
          found.addAll(byList.getOrDefault(noun.get().list(), List.of()));
        }
        found.addAll(byList.getOrDefault(noun.get().role(), List.of()));
        chunk
            .flatMap(c -> c.second)
            .ifPresent(s -> found.addAll(byList.getOrDefault(s.role(), List.of())));
        String lemma = noun.get().lemma();
        if (!lemma.equalsIgnoreCase(frame.lemma) && !lemma.startsWith("-")) {
          found.addAll(byLemma.getOrDefault(key(frame.sort, lemma), List.of()));
        }
      }
      lexicon
          .site(frame.lemma)
          .filter(site -> noun.filter(n -> n.role().equals(site)).isEmpty())
          .ifPresent(site -> found.addAll(byList.getOrDefault(site, List.of())));
      lexicon
          .matters(frame.lemma)
          .forEach(matter -> found.addAll(byList.getOrDefault(matter, List.of())));
      String head = analysis.words().get(frame.at).form().head();
      if (!head.isEmpty() && !head.equalsIgnoreCase(frame.lemma)) {
        found.addAll(byLemma.getOrDefault(key(frame.sort, head), List.of()));
      }
    }
    return found;
  }
}
