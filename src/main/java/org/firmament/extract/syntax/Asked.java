package org.firmament.extract.syntax;

import java.util.List;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.text.WordClass;

/** Whom a clause that another asks or rules about is about. */
final class Asked {
  private final Grammar grammar;

  Asked(Grammar grammar) {
    this.grammar = grammar;
  }

  /** "an inquiry into whether X", "investigates how X", "ruled that X": what is about X. */
  void ask(List<Word> words, Frame asks, Frame asked) {
    int at = asked.from;
    boolean question = at > 0 && grammar.has("indirect-questions", words.get(at).lower());
    boolean marked = question && words.get(at - 1).is(WordClass.PREPOSITION);
    boolean inquires = question && grammar.has("inquiring-verbs", asks.lemma);
    boolean that = words.get(at).is("that");
    boolean rules = that && grammar.has("deciding-verbs", asks.lemma);
    boolean grievance =
        that
            && grammar.has("inquiring-verbs", asks.lemma)
            && asks.in(Role.OBJECT).stream()
                .map(Frame.Argument::chunk)
                .anyMatch(c -> c.to == at && grammar.has("grievances", c.lemma));
    boolean next = at - 1 == asks.at || at > asks.at && isToldIn(words.subList(asks.at + 1, at));
    if (marked || grievance || next && (inquires || rules)) {
      for (Frame.Argument about : asked.in(asked.passive ? Role.OBJECT : Role.SUBJECT)) {
        Role role = marked ? Role.ADJUNCT : Role.OBJECT;
        String marker = marked ? words.get(at - 1).lower() : "";
        asks.arguments.add(new Frame.Argument(role, marker, about.chunk(), 0.15));
      }
    }
  }

  /** "alleged in a lawsuit that X": where something is told, between the verb and what is told. */
  private static boolean isToldIn(List<Word> between) {
    return !between.isEmpty()
        && between.get(0).is("in")
        && between.stream().noneMatch(w -> w.is(WordClass.MARK) || w.is(WordClass.VERB));
  }
}
