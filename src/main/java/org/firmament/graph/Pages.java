package org.firmament.graph;

import java.util.Arrays;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The bytes of TDB2's indexes of quads: each commit writes new pages and leaves behind those that
 * it changed.
 *
 * @param used of pages that hold something
 * @param left of pages that commits left behind
 */
record Pages(long used, long left) {
  /** Nobody minds less: two of the files have as much room to grow. */
  private static final long FEW_BYTES = 16L << 20;

  /** Those of a store, within a transaction; only the upper levels of the indexes are read. */
  static Pages of(DatasetGraph base) {
    long used = 0;
    long all = 0;
    for (BPlusTree tree : trees(base)) {
      used += below(tree.getNodeManager(), tree.getRootId());
      all += tree.getStateManager().getNodeBlocksLimit();
      all += tree.getStateManager().getRecordsBlocksLimit();
    }
    return new Pages(used * SystemTDB.BlockSize, Math.max(0, all - used) * SystemTDB.BlockSize);
  }

  private static Iterable<BPlusTree> trees(DatasetGraph base) {
    return Arrays.stream(
            TDBInternal.getDatasetGraphTDB(base)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes())
        .map(index -> (BPlusTree) ((TupleIndexRecord) index).getRangeIndex())
        .toList();
  }

  /** The pages of a node and of all below it. */
  private static long below(BPTreeNodeMgr nodes, int id) {
    BPTreeNode node = nodes.getRead(id);
    long pages = 1;
    int children = node.getCount() + 1;
    if (node.isLeaf()) {
      pages += children;
    } else {
      for (int i = 0; i < children; i++) {
        pages += below(nodes, node.getPtrBuffer().get(i));
      }
    }
    nodes.release(node);
    return pages;
  }

  /** Whether more than half as much again as is used may be given back. */
  boolean wasteful() {
    return left > FEW_BYTES && left > used / 2;
  }
}
