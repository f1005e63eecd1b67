package org.firmament.extract.figure;

import java.util.Optional;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;

/** A word for a metric where it stands: a noun phrase, or the verb of a frame. */
record Anchor(Metrics.Metric metric, Optional<Chunk> chunk, Frame frame, int from, int to) {}
