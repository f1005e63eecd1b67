package org.firmament.graph;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts German and English text into words in a form in which spellings and endings agree. */
final class WordAnalyzer extends Analyzer {
  private final CompoundParts.Side side;

  private WordAnalyzer(CompoundParts.Side side) {
    this.side = side;
  }

  /** For text that goes into the index: long words bring the parts they may be made of. */
  static WordAnalyzer ofText() {
    return new WordAnalyzer(CompoundParts.Side.TEXT);
  }

  /** For a question: each word also looks for itself as a part of a longer one. */
  static WordAnalyzer ofQuestion() {
    return new WordAnalyzer(CompoundParts.Side.QUESTION);
  }

  /** The words alone. */
  static WordAnalyzer ofWords() {
    return new WordAnalyzer(CompoundParts.Side.NONE);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new CompoundParts(normalized(words, true), side));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return normalized(words, false);
  }

  private static TokenStream normalized(TokenStream words, boolean stem) {
    TokenStream plain =
        new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
    return stem ? new GermanLightStemFilter(plain) : plain;
  }
}
