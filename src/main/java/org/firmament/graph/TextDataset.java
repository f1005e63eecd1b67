package org.firmament.graph;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A store with its text index. A reader that gives up does not roll back the index: what a writer
 * has added meanwhile would be lost.
 */
final class TextDataset extends DatasetGraphText {
  TextDataset(DatasetGraph base, TextIndexLucene index) {
    super(base, index, TextIndexing.producer(index));
    getContext().set(TextQuery.textIndex, index);
  }

  @Override
  public void abort() {
    if (isInTransaction() && transactionMode() == ReadWrite.READ) {
      super.end();
    } else {
      super.abort();
    }
  }
}
