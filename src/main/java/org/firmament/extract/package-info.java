/**
 * Turns a Document into Claims by patterns that are data; knows no RDF. Its layers, bottom up:
 * {@code word}, {@code name}, {@code syntax}, {@code reference}, {@code pattern}, {@code figure},
 * {@code rule}; each knows those below.
 */
package org.firmament.extract;
