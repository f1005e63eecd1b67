package org.firmament.extract;

import java.util.Optional;

/** A word for a metric where it stands: a noun phrase, or the verb of a frame. */
record Anchor(Metrics.Metric metric, Optional<Chunk> chunk, Frame frame, int from, int to) {}
