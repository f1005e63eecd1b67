package org.firmament.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * TDB2 and Lucene in one folder, behind one gate for writing. Whatever is written was made ready in
 * memory before, so that a write transaction is never aborted on purpose; where one fails all the
 * same, both are opened anew and compared.
 */
final class Store implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  /** Pages written in order are filled by half, others by two thirds; the terms come on top. */
  private static final int ROOM_TO_COMPACT = 2;

  private final Optional<StoreFolder> folder;
  private final ReentrantLock gate = new ReentrantLock();
  private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
  private final SlowLane slowLane = new SlowLane(inUse::getReadLockCount);
  private DatasetGraph base;
  private TextIndexLucene index;
  private SearcherManager searchers;
  private TextDataset dataset;
  private boolean usable;
  private volatile long lastRead = System.nanoTime();

  private Store(Optional<StoreFolder> folder) {
    this.folder = folder;
  }

  static Store inMemory() {
    Store store = new Store(Optional.empty());
    store.base = DatabaseMgr.createDatasetGraph();
    store.index = TextIndexing.open(new ByteBuffersDirectory());
    store.searchers = TextIndexing.searchers(store.index);
    store.dataset = new TextDataset(store.base, store.index);
    store.usable = true;
    return store;
  }

  static Store open(Path path) {
    StoreFolder folder = StoreFolder.claim(path);
    Store store = new Store(Optional.of(folder));
    try {
      store.connect();
      if (!folder.agreed(TextIndexing.size(store.index))) {
        store.mendIndex();
      }
      return store;
    } catch (RuntimeException | Error e) {
      store.disconnect();
      folder.release();
      throw e;
    }
  }

  /** The same without the text index. */
  DatasetGraph base() {
    return base;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  TextIndexLucene index() {
    return index;
  }

  /** Who looks into the text index as of its last commit. */
  SearcherManager searchers() {
    return searchers;
  }

  SlowLane slowLane() {
    return slowLane;
  }

  /** Begins to read, or joins what this thread already reads; to be closed by the same thread. */
  Turn reading() {
    if (dataset != null && dataset.isInTransaction()) {
      return () -> {};
    }
    inUse.readLock().lock();
    try {
      requireUsable();
      dataset.begin(ReadWrite.READ);
      slowLane.enter();
    } catch (RuntimeException | Error e) {
      inUse.readLock().unlock();
      throw e;
    }
    return this::endReading;
  }

  /** Ends what this thread reads, if anything. */
  void endReading() {
    if (inUse.getReadHoldCount() > 0) {
      try {
        slowLane.leave();
        dataset.end();
        lastRead = System.nanoTime();
      } finally {
        inUse.readLock().unlock();
      }
    }
  }

  <T> T read(Supplier<T> work) {
    Turn turn = reading();
    try {
      return work.get();
    } finally {
      turn.close();
    }
  }

  /** What a reader or writer holds until it is done. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Lets nobody else write until it is closed. */
  Turn writing() {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("a thread that reads cannot write; close the answer first");
    }
    gate.lock();
    return gate::unlock;
  }

  /** Takes quads out and puts quads in, in one transaction; nothing here may fail by plan. */
  void write(Collection<Quad> gone, Collection<Quad> come) {
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    requireRoom(gone.size() + come.size());
    change(
        () -> {
          gone.forEach(dataset::delete);
          SortedQuads sorted = new SortedQuads(dataset);
          come.forEach(sorted::add);
          sorted.write();
        });
  }

  /**
   * Puts in all that is handed over, in one transaction. For a store that is given up where this
   * fails: what is handed over may come from a file that cannot be read to its end.
   */
  void fill(Consumer<Consumer<List<Quad>>> quads) {
    change(
        () -> {
          SortedQuads sorted = new SortedQuads(dataset);
          quads.accept(
              some -> {
                requireRoom(some.size());
                some.forEach(sorted::add);
              });
          sorted.write();
        });
  }

  private void requireRoom(int quads) {
    folder.ifPresent(place -> place.requireRoom(quads));
  }

  private void change(Runnable work) {
    if (!gate.isHeldByCurrentThread()) {
      throw new IllegalStateException("only who holds the gate may write");
    }
    requireUsable();
    try {
      folder.ifPresent(StoreFolder::disagree);
      dataset.begin(ReadWrite.WRITE);
      work.run();
      dataset.commit();
      dataset.end();
      searchers.maybeRefreshBlocking();
    } catch (ProblemException e) {
      reconnect();
      throw e;
    } catch (RuntimeException | IOException | Error e) {
      reconnect();
      throw StoreFolder.notWritten(folder, e);
    }
  }

  /** Opens everything anew after a write transaction has failed. */
  private void reconnect() {
    try {
      dataset.end();
    } catch (RuntimeException | Error e) {
      // The transaction is given up; the objects it may have spoilt are thrown away below.
      usable = false;
    }
    usable = false;
    boolean alone = false;
    try {
      alone = inUse.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (alone && folder.isPresent()) {
        disconnect();
        connect();
        mendIndex();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      usable = false;
    } finally {
      if (alone) {
        inUse.writeLock().unlock();
      }
    }
  }

  private void connect() {
    StoreFolder place = folder.orElseThrow();
    base = place.connect();
    try {
      index = textIndex(place);
      searchers = TextIndexing.searchers(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    dataset = new TextDataset(base, index);
    usable = true;
  }

  /** One that cannot be read is thrown away, to be filled again. */
  private static TextIndexLucene textIndex(StoreFolder place) throws IOException {
    try {
      return TextIndexing.open(FSDirectory.open(place.text()));
    } catch (TextIndexException e) {
      place.disagree();
      place.clearText();
      return TextIndexing.open(FSDirectory.open(place.text()));
    }
  }

  private void disconnect() {
    usable = false;
    if (index != null) {
      try {
        index.getIndexWriter().rollback();
        if (searchers != null) {
          searchers.close();
        }
        index.getDirectory().close();
      } catch (IOException | RuntimeException e) {
        usable = false;
      }
      index = null;
    }
    if (base != null) {
      TDBInternal.expel(base);
      base = null;
    }
  }

  /** Adds to the index what it lacks and drops what it has too much. */
  void mendIndex() {
    dataset.begin(ReadWrite.READ);
    try {
      TextIndexing.Difference difference = TextIndexing.compare(dataset, index);
      difference.mend(index);
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      dataset.end();
    }
  }

  /** Rewrites TDB2 without the pages that commits left behind. */
  void compact() {
    inUse.writeLock().lock();
    try {
      requireUsable();
      compactAlone();
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private void compactAlone() {
    if (folder.isPresent()) {
      folder.get().requireFree(ROOM_TO_COMPACT * pages().used());
      try {
        DatabaseMgr.compact(base, true);
      } catch (RuntimeException e) {
        throw StoreFolder.notCompacted(folder.get(), e);
      }
      dataset = new TextDataset(base, index);
    }
  }

  private Pages pages() {
    base.begin(ReadWrite.READ);
    try {
      return Pages.of(base);
    } finally {
      base.end();
    }
  }

  /** Does so where it is worth it and nobody has read for a while, or reads at the moment. */
  boolean compactIfWasteful(Duration quiet) {
    if (folder.isEmpty()
        || System.nanoTime() - lastRead < quiet.toNanos()
        || !pages().wasteful()
        || !inUse.writeLock().tryLock()) {
      return false;
    }
    try {
      requireUsable();
      compactAlone();
      return true;
    } finally {
      inUse.writeLock().unlock();
    }
  }

  long bytes() {
    return folder.map(StoreFolder::bytes).orElse(0L);
  }

  private void requireUsable() {
    if (!usable) {
      throw new ProblemException(
          new Problem(
              "store-closed",
              "the store is closed, or could not be opened again after a failed write",
              folder.map(place -> place.path().toString()).orElse("store in memory"),
              "see that the disk has room and can be written, then start again"));
    }
  }

  @Override
  public void close() {
    endReading();
    boolean alone = false;
    try {
      alone = inUse.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (alone) {
        closeAlone();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (alone) {
        inUse.writeLock().unlock();
      }
    }
  }

  private void closeAlone() {
    if (folder.isPresent()) {
      int size = usable ? TextIndexing.size(index) : 0;
      boolean sound = usable;
      disconnect();
      if (sound) {
        folder.get().agree(size);
      }
      folder.get().release();
    }
    usable = false;
  }
}
