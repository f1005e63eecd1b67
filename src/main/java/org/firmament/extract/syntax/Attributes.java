package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.Form.Shape;
import org.firmament.text.WordClass;

/** The frames of participles that describe a noun, as in German: "die übernommene Firma". */
final class Attributes {
  private final Grammar grammar;

  Attributes(Grammar grammar) {
    this.grammar = grammar;
  }

  List<Frame> frames(Phrasing phrases) {
    List<Frame> frames = new ArrayList<>();
    for (Phrasing.Attribute attribute : phrases.attributes()) {
      frames.add(attribute(phrases, attribute));
    }
    for (Phrasing.Attribute attribute : SetOff.in(phrases)) {
      frames.add(attribute(phrases, attribute));
    }
    for (Chunk chunk : phrases.chunks()) {
      simpleAttribute(phrases, chunk).ifPresent(frames::add);
    }
    return frames;
  }

  /** "die an der Börse notierte Firma": the noun is the object of a past participle. */
  private Frame attribute(Phrasing phrases, Phrasing.Attribute attribute) {
    Word participle = phrases.words().get(attribute.participle());
    boolean participial = participle.form().is(Shape.PAST_PARTICIPLE);
    String adjective = grammar.uninflected(participle.lower());
    boolean predicative =
        participle.form().verbs().isEmpty() || grammar.has("predicative-adjectives", adjective);
    boolean past = participial && !predicative;
    String lemma =
        predicative
            ? adjective + " sein"
            : participle.verb(past ? Shape.PAST_PARTICIPLE : Shape.PRESENT_PARTICIPLE);
    Frame frame = new Frame(Frame.Sort.VERB, lemma, attribute.participle());
    frame.group.add(attribute.participle());
    frame.passive = past;
    frame.add(past ? Role.OBJECT : Role.SUBJECT, attribute.outer(), 0.05);
    Chunk first = null;
    int end = -1;
    for (Chunk chunk : attribute.inner()) {
      frame.from = Math.min(frame.from, chunk.begin());
      boolean joined =
          first != null
              && first.hasPreposition()
              && chunk.isBare()
              && chunk.begin() == end + 1
              && (phrases.words().get(end).is(WordClass.CONJUNCTION)
                  || phrases.words().get(end).is(","));
      end = chunk.to;
      Role behind = past && isAgent(joined ? first : chunk) ? Role.SUBJECT : Role.ADJUNCT;
      if (joined) {
        frame.arguments.add(new Frame.Argument(behind, first.preposition, chunk, 0.1));
        continue;
      }
      first = chunk;
      if (chunk.hasPreposition()) {
        frame.addAll(behind, chunk, 0.05);
      } else if (chunk.isThing()) {
        frame.addAll(Role.OBJECT, chunk, 0.2);
      }
    }
    return frame;
  }

  private boolean isAgent(Chunk chunk) {
    return grammar.has("agent-prepositions", chunk.preposition) && chunk.isThing();
  }

  /** "der notierte Konzern", "die übernommene X": a participle right before its noun. */
  private Optional<Frame> simpleAttribute(Phrasing phrases, Chunk chunk) {
    for (int i : chunk.adjectives) {
      Word word = phrases.words().get(i);
      String stem = grammar.uninflected(word.lower());
      boolean read = phrases.attributes().stream().anyMatch(a -> a.participle() == i);
      if (read) {
        continue;
      }
      if (grammar.has("predicative-adjectives", stem)) {
        Frame frame = new Frame(Frame.Sort.VERB, stem + " sein", i);
        frame.group.add(i);
        frame.add(Role.SUBJECT, chunk, 0.05);
        return Optional.of(frame);
      }
      if (word.form().is(Shape.PAST_PARTICIPLE)) {
        Frame frame = new Frame(Frame.Sort.VERB, word.verb(Shape.PAST_PARTICIPLE), i);
        frame.group.add(i);
        frame.passive = true;
        frame.add(Role.OBJECT, chunk, 0.05);
        for (Name owner : chunk.owners) {
          frame.from = Math.min(frame.from, owner.from());
        }
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }
}
