package org.firmament.extract;

import java.util.List;

/** A sentence with all layers: words, names, phrases, frames. */
record Analysis(
    int number, List<Word> words, List<Name> names, Phrasing phrases, List<Frame> frames) {}
