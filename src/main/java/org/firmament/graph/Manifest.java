package org.firmament.graph;

/**
 * What a backup holds.
 *
 * @param format the version of the store's format
 * @param sha256 of the quads, uncompressed, in hexadecimal
 */
public record Manifest(int format, long documents, long claims, long facts, String sha256) {}
