package org.firmament.graph;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A store with its text index. A reader that gives up does not roll back the index: what a writer
 * has added meanwhile would be lost.
 */
final class TextDataset extends DatasetGraphText {
  TextDataset(DatasetGraph base, TextIndexLucene index) {
    super(base, index, new TextProducer(index));
    getContext().set(TextQuery.textIndex, index);
  }

  /** The index needs to know of a quad whether it is new; what it does not hold is just added. */
  @Override
  public void add(Quad quad) {
    if (TextIndexing.indexed(quad)) {
      super.add(quad);
    } else {
      getWrapped().add(quad);
    }
  }

  /** The same for what goes. */
  @Override
  public void delete(Quad quad) {
    if (TextIndexing.indexed(quad)) {
      super.delete(quad);
    } else {
      getWrapped().delete(quad);
    }
  }

  /** Tells the index of a new quad that goes into the store by another way. */
  void index(Quad quad) {
    getMonitor()
        .change(
            TextQuadAction.ADD,
            quad.getGraph(),
            quad.getSubject(),
            quad.getPredicate(),
            quad.getObject());
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
