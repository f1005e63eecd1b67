package org.firmament.extract.syntax;

import java.util.List;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.text.Figure;
import org.firmament.text.Moment;

/** Groups the words of a sentence into noun phrases and links the phrases that belong together. */
final class Chunker {
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Bonds bonds;

  Chunker(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    bonds = new Bonds(grammar);
  }

  Phrasing phrases(
      String text, List<Word> words, List<Name> names, List<Figure> figures, List<Moment> moments) {
    Chunking run = new Chunking(new Marked(text, words, names, figures, moments), lexicon, grammar);
    run.range(0, words.size());
    bonds.link(words, run.chunks);
    run.attributes.forEach(a -> bonds.within(words, a.inner()));
    return new Phrasing(words, run.chunks, run.attributes);
  }
}
