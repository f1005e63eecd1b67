package org.firmament.extract.name;

import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Word;
import org.firmament.model.Span;

/**
 * A document's sentences with their names, and the things behind them, in order of appearance.
 *
 * @param traded the names that the text tells of as wares that are made and sold
 */
public record Named(
    List<List<Word>> sentences, List<List<Name>> names, List<Thing> things, Set<Span> traded) {}
