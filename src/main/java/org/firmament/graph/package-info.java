/**
 * The store: TDB2, the Lucene index, SPARQL, SHACL; the only package that imports Jena and Lucene.
 */
package org.firmament.graph;
