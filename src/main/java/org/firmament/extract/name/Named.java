package org.firmament.extract.name;

import java.util.List;
import org.firmament.extract.word.Word;

/** A document's sentences with their names, and the things behind them, in order of appearance. */
public record Named(List<List<Word>> sentences, List<List<Name>> names, List<Thing> things) {}
