package org.firmament.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** Which texts of the store are found by their words, and whether index and store agree. */
final class TextIndexing {
  static final String IRI = "uri";
  static final String GRAPH = "graph";
  static final String NAME = "name";
  static final String ALIAS = "alias";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String QUOTE = "quote";
  private static final String UID = "uid";

  private static final Map<String, Node> FIELDS =
      Map.of(
          NAME, Vocabulary.LABEL,
          ALIAS, Vocabulary.ALT_LABEL,
          TITLE, Vocabulary.TITLE,
          TEXT, Vocabulary.TEXT,
          QUOTE, Vocabulary.QUOTE);

  private TextIndexing() {}

  static TextIndexLucene open(Directory directory) {
    EntityDefinition fields = new EntityDefinition(IRI, TEXT);
    FIELDS.forEach(fields::set);
    fields.setGraphField(GRAPH);
    fields.setUidField(UID);
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(WordAnalyzer.ofText());
    config.setQueryAnalyzer(WordAnalyzer.ofQuestion());
    config.setValueStored(true);
    return new TextIndexLucene(directory, config);
  }

  /**
   * Names of entities, titles of documents, sentences, and quotes of claims; not the whole text of
   * a document nor the words of a mention, which have the same predicate as sentences.
   */
  static boolean indexed(Quad quad) {
    Node graph = quad.getGraph();
    Node predicate = quad.getPredicate();
    if (predicate.equals(Vocabulary.LABEL) || predicate.equals(Vocabulary.ALT_LABEL)) {
      return graph.equals(Vocabulary.FACTS);
    }
    if (predicate.equals(Vocabulary.TEXT)) {
      return quad.getSubject().getURI().contains("#s") && Vocabulary.isDocumentGraph(graph);
    }
    return (predicate.equals(Vocabulary.TITLE) || predicate.equals(Vocabulary.QUOTE))
        && Vocabulary.isDocumentGraph(graph);
  }

  /**
   * How index and store differ; both are in a transaction of this thread.
   *
   * @param missing what the index should hold
   * @param extra uids that it should not hold
   */
  record Difference(List<Entity> missing, List<String> extra) {
    boolean none() {
      return missing.isEmpty() && extra.isEmpty();
    }

    void mend(TextIndexLucene index) {
      if (none()) {
        return;
      }
      try {
        for (String uid : extra) {
          index.getIndexWriter().deleteDocuments(new Term(UID, uid));
        }
        for (Entity entity : missing) {
          index.addEntity(entity);
        }
        index.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether each file of the index still has the checksum that it was written with. */
  static boolean intact(TextIndexLucene index) {
    try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  static void clear(TextIndexLucene index) {
    try {
      index.getIndexWriter().deleteAll();
      index.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Difference compare(DatasetGraph store, TextIndexLucene index) {
    try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
      List<Entity> missing = new ArrayList<>();
      List<String> extra = new ArrayList<>();
      for (Map.Entry<String, Node> field : FIELDS.entrySet()) {
        Iterator<Quad> quads = store.find(Node.ANY, Node.ANY, field.getValue(), Node.ANY);
        try {
          quads.forEachRemaining(
              quad -> {
                if (indexed(quad)) {
                  Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
                  String uid = uid(field.getKey(), entity);
                  int copies = copies(reader, uid);
                  if (copies > 1) {
                    extra.add(uid);
                  }
                  if (copies != 1) {
                    missing.add(entity);
                  }
                }
              });
        } finally {
          Iter.close(quads);
        }
      }
      addExtra(store, reader, extra);
      return new Difference(missing, extra);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SearcherManager searchers(TextIndexLucene index) {
    try {
      return new SearcherManager(index.getDirectory(), new SearcherFactory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many texts the index holds, as of its last commit. */
  static int size(TextIndexLucene index) {
    try (DirectoryReader reader = DirectoryReader.open(index.getDirectory())) {
      return reader.numDocs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String uid(String field, Entity entity) {
    return entity.getChecksum(field, (String) entity.get(field));
  }

  private static int copies(DirectoryReader reader, String uid) {
    try {
      PostingsEnum found =
          MultiTerms.getTermPostingsEnum(reader, UID, new Term(UID, uid).bytes(), 0);
      if (found == null) {
        return 0;
      }
      int copies = 0;
      for (int doc = found.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (alive(reader, doc)) {
          copies++;
        }
      }
      return copies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean alive(DirectoryReader reader, int doc) {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (doc >= leaf.docBase && doc < leaf.docBase + leaf.reader().maxDoc()) {
        Bits live = leaf.reader().getLiveDocs();
        return live == null || live.get(doc - leaf.docBase);
      }
    }
    return false;
  }

  private static void addExtra(DatasetGraph store, DirectoryReader reader, List<String> extra)
      throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      StoredFields documents = leaf.storedFields();
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          org.apache.lucene.document.Document document = documents.document(doc);
          if (stored(store, document).isEmpty()) {
            extra.add(document.get(UID));
          }
        }
      }
    }
  }

  private static Optional<Quad> stored(
      DatasetGraph store, org.apache.lucene.document.Document document) {
    for (Map.Entry<String, Node> field : FIELDS.entrySet()) {
      String value = document.get(field.getKey());
      if (value != null) {
        Quad quad =
            Vocabulary.quad(
                Vocabulary.iri(document.get(GRAPH)),
                Vocabulary.iri(document.get(IRI)),
                field.getValue(),
                Vocabulary.text(value));
        return store.contains(quad) ? Optional.of(quad) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
