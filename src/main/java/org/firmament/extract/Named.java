package org.firmament.extract;

import java.util.List;

/** A document's sentences with their names, and the things behind them, in order of appearance. */
record Named(List<List<Word>> sentences, List<List<Name>> names, List<Thing> things) {}
