package org.firmament.extract.syntax;

import java.util.List;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** What an English verb has in common with the one behind it: "develops and sells X". */
final class Shared {
  private final Grammar grammar;

  Shared(Grammar grammar) {
    this.grammar = grammar;
  }

  void add(List<Word> words, List<VerbGroups.Group> groups, List<Frame> frames) {
    for (int g = 0; g + 1 < groups.size(); g++) {
      if (groups.get(g + 1).finiteness() == VerbGroups.Finiteness.REDUCED) {
        reach(frames.get(g), frames.get(g + 1));
      } else if (isJoined(words, groups.get(g), groups.get(g + 1))) {
        share(frames.get(g), frames.get(g + 1));
      }
    }
    for (int g = 0; g + 1 < groups.size(); g++) {
      lead(frames.get(g), frames.get(g + 1));
    }
  }

  /** "raised a round led by X": whom the participle names takes part in what the verb says, too. */
  private static void reach(Frame verb, Frame participle) {
    boolean attached =
        participle.in(Role.OBJECT).stream()
            .anyMatch(a -> a.chunk().from > verb.at && a.chunk().to <= participle.at);
    if (!attached) {
      return;
    }
    for (Frame.Argument argument : participle.arguments) {
      boolean agent = argument.role() == Role.SUBJECT;
      if (agent || argument.role() == Role.ADJUNCT && argument.chunk().from > participle.at) {
        String marker = agent ? participle.lemma + " by" : argument.marker();
        verb.arguments.add(new Frame.Argument(Role.ADJUNCT, marker, argument.chunk(), 0.15));
      }
    }
  }

  /** "by the fraud squad and X", "with the state and X": X has the part of what it is joined to. */
  static boolean goesOn(List<Word> words, Frame frame, Chunk last, Chunk chunk) {
    boolean joined =
        last.hasPreposition()
            && last.name.isEmpty()
            && last.head >= 0
            && last.examples.isEmpty()
            && chunk.examples.isEmpty()
            && chunk.isBare()
            && chunk.name.isPresent()
            && chunk.begin() == last.to + 1
            && words.get(last.to).is("and");
    return joined
        && frame.arguments.stream()
            .filter(a -> a.chunk() == last)
            .findFirst()
            .map(a -> new Frame.Argument(a.role(), a.marker(), chunk, a.doubt() + 0.1))
            .map(frame.arguments::add)
            .isPresent();
  }

  /** "a group led by X bought Y", "bought by a group consisting of X": X acts as the group does. */
  private void lead(Frame one, Frame next) {
    for (Frame.Argument led : one.passive ? one.in(Role.OBJECT) : List.<Frame.Argument>of()) {
      boolean acts = next.in(Role.SUBJECT).stream().anyMatch(a -> a.chunk() == led.chunk());
      if (acts && !next.passive && isGroup(led.chunk()) && grammar.has("leading", one.lemma)) {
        one.in(Role.SUBJECT).forEach(a -> next.add(Role.SUBJECT, a.chunk(), 0.15));
      }
    }
    List<Frame.Argument> acting = one.in(Role.SUBJECT);
    boolean behind =
        !acting.isEmpty()
            && acting.get(acting.size() - 1).chunk().to == next.at
            && isGroup(acting.get(acting.size() - 1).chunk());
    if (behind && grammar.has("consisting", next.lemma)) {
      next.arguments.stream()
          .filter(a -> a.chunk().from > next.at)
          .filter(a -> a.role() == Role.OBJECT || a.marker().equals("of") || a.marker().isEmpty())
          .forEach(a -> one.add(Role.SUBJECT, a.chunk(), 0.15));
    }
  }

  private boolean isGroup(Chunk chunk) {
    return chunk.name.isEmpty() && grammar.has("collective-nouns", chunk.lemma);
  }

  /** "develops and sells X". */
  private static boolean isJoined(List<Word> words, VerbGroups.Group one, VerbGroups.Group next) {
    return next.from() == one.to() + 1 && words.get(one.to()).is(WordClass.CONJUNCTION)
        || next.from() == one.to() + 2
            && words.get(one.to()).is(WordClass.CONJUNCTION)
            && words.get(one.to() + 1).is(WordClass.ADVERB);
  }

  private static void share(Frame one, Frame next) {
    Role object = one.passive ? Role.SUBJECT : Role.OBJECT;
    if (one.passive == next.passive && one.first(object).isEmpty()) {
      next.arguments.stream()
          .filter(a -> a.chunk().from > next.at)
          .map(a -> new Frame.Argument(a.role(), a.marker(), a.chunk(), a.doubt() + 0.1))
          .forEach(one.arguments::add);
    }
  }
}
