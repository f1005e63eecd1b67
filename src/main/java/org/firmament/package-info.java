/**
 * Firmament: a graph of how companies relate, read out of news. The house, bottom up:
 *
 * <ul>
 *   <li>{@code model} the words of the domain as immutable records
 *   <li>{@code read} a file in any format becomes a Document
 *   <li>{@code text} what depends on a language: sentences, words, numbers, dates, money
 *   <li>{@code extract} a Document becomes Claims, by patterns that are data
 *   <li>{@code resolve} Claims become Facts: which mentions are the same company
 *   <li>{@code measure} Facts against what documents are known to state
 *   <li>{@code graph} the store: TDB2, the Lucene index, SPARQL, SHACL
 *   <li>{@code export} the graph becomes a file in any format
 *   <li>{@code web} the store over HTTP: SPARQL, a JSON API, the page
 *   <li>{@code cli} the command line
 * </ul>
 *
 * {@code Pipeline} is the only place that knows the order of the steps.
 */
package org.firmament;
