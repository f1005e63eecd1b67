package org.firmament.measure;

/** How sure a system was of a fact, and whether it was right. */
public record Judged(Told told, double confidence, boolean right) {}
