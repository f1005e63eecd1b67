package org.firmament.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.firmament.model.Limit;
import org.firmament.model.NearMiss;
import org.firmament.model.Span;

/** Looks for words in names, titles and sentences; to be asked within a read transaction. */
final class Search {
  private static final Map<String, Float> NAMES =
      Map.of(TextIndexing.NAME, 4f, TextIndexing.ALIAS, 3f);
  private static final Map<String, Float> EVERYTHING =
      Map.of(
          TextIndexing.NAME, 4f,
          TextIndexing.ALIAS, 3f,
          TextIndexing.TITLE, 1.5f,
          TextIndexing.TEXT, 1f);

  /**
   * A word as it stands counts more than another form of it, the part of a compound or the
   * beginning of a word.
   */
  private static final float WHOLE = 3f;

  private static final float FORM = 2f;
  private static final float PART = 1f;
  private static final float BEGINNING = 0.5f;
  private static final float TYPING_ERROR = 0.5f;

  /** Keeps what it needs for each thread that asks it. */
  private static final WordAnalyzer WORDS = WordAnalyzer.ofWords();

  /** Several names of one entity may be found, which make one hit. */
  private static final int MORE = 4;

  private final DatasetGraph store;
  private final Tuples tuples;
  private final SearcherManager index;
  private final FactsGraph facts;
  private final StoredDocuments documents;
  private final Function<String, Set<String>> forms;

  /**
   * @param forms all forms of the verbs that a word is a form of
   */
  Search(DatasetGraph store, SearcherManager index, Function<String, Set<String>> forms) {
    this.forms = forms;
    this.store = store;
    this.tuples = new Tuples(store);
    this.index = index;
    this.facts = new FactsGraph(store);
    this.documents = StoredDocuments.of(store);
  }

  /** Entities and passages, the best first; where room is left, more that speak of the entities. */
  List<Hit> all(String words, int limit) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    List<Hit> found = found(words, limit, EVERYTHING);
    found.forEach(hit -> hits.putIfAbsent(place(hit), hit));
    if (hits.size() >= limit) {
      return found;
    }
    double least = found.stream().mapToDouble(Hit::score).min().orElse(0);
    Passages passages = new Passages(store, documents, found);
    for (Hit hit : found) {
      if (hit instanceof Hit.Named named && hits.size() < limit) {
        passages
            .about(Vocabulary.entity(named.entity().id()), least / 2)
            .filter(more -> hits.putIfAbsent(place(more), more) == null)
            .limit(limit - hits.size())
            .forEach(added -> {});
      }
    }
    return hits.values().stream().limit(limit).toList();
  }

  private static String place(Hit hit) {
    if (hit instanceof Hit.Passage passage) {
      return passage.source().id() + " " + passage.sentence().map(Span::start).orElse(-1);
    }
    return ((Hit.Named) hit).entity().id();
  }

  /** Entities alone. */
  List<Hit.Named> named(String words, int limit) {
    return found(words, limit, NAMES).stream().map(hit -> (Hit.Named) hit).toList();
  }

  /** The words of a text in the form in which they are compared. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    tokens(text, (word, span) -> words.add(word));
    return words;
  }

  private List<Hit> found(String text, int limit, Map<String, Float> fields) {
    Map<String, Set<String>> words = meant(text);
    if (words.isEmpty() || limit < 1) {
      return List.of();
    }
    Limit.SEARCH_WORDS.require(words.size(), "search");
    try {
      IndexSearcher searcher = index.acquire();
      try {
        return found(searcher, words, limit, fields);
      } finally {
        index.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a text, each with the other forms of its verb, as they are compared. */
  private Map<String, Set<String>> meant(String text) {
    Map<String, Set<String>> typed = new LinkedHashMap<>();
    tokens(
        text,
        (word, span) -> typed.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(span.in(text)));
    Map<String, Set<String>> meant = new LinkedHashMap<>();
    typed.forEach(
        (word, spellings) -> {
          Set<String> others = new LinkedHashSet<>();
          spellings.forEach(one -> forms.apply(one).forEach(form -> others.addAll(words(form))));
          others.remove(word);
          meant.put(word, others);
        });
    return meant;
  }

  private List<Hit> found(
      IndexSearcher searcher, Map<String, Set<String>> words, int limit, Map<String, Float> fields)
      throws IOException {
    List<Supplier<Query>> ways =
        List.of(
            () -> exactly(words, fields),
            () -> every(words.keySet(), word -> roughly(word, words, fields), Occur.MUST),
            () -> every(words.keySet(), word -> roughly(word, words, fields), Occur.SHOULD));
    for (Supplier<Query> way : ways) {
      ScoreDoc[] scored = searcher.search(way.get(), limit * MORE).scoreDocs;
      if (scored.length > 0) {
        return hits(searcher, scored, words, limit);
      }
    }
    return List.of();
  }

  /** What names and passages with all words of a text are found by, as the index is asked first. */
  static Query exactly(String text) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    words(text).forEach(word -> words.put(word, Set.of()));
    return exactly(words, EVERYTHING);
  }

  private static Query exactly(Map<String, Set<String>> words, Map<String, Float> fields) {
    return every(words.keySet(), word -> exactly(word, words, fields), Occur.MUST);
  }

  private static Query every(Set<String> words, Function<String, Query> of, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(of.apply(word), occur));
    return all.build();
  }

  private static Query exactly(
      String word, Map<String, Set<String>> words, Map<String, Float> fields) {
    List<Query> ways = new ArrayList<>();
    fields.forEach(
        (field, weight) -> {
          ways.add(weighed(new TermQuery(new Term(field, word)), weight * WHOLE));
          if (word.length() >= CompoundParts.SHORTEST_PART) {
            Term part = new Term(field, CompoundParts.MARK + word);
            ways.add(weighed(new TermQuery(part), weight * PART));
          }
          if (word.length() >= 3) {
            ways.add(weighed(new PrefixQuery(new Term(field, word)), weight * BEGINNING));
          }
          if (!NAMES.containsKey(field)) {
            for (String form : words.get(word)) {
              ways.add(weighed(new TermQuery(new Term(field, form)), weight * FORM));
            }
          }
        });
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  private static Query roughly(
      String word, Map<String, Set<String>> words, Map<String, Float> fields) {
    List<Query> ways = new ArrayList<>(List.of(exactly(word, words, fields)));
    int edits = mistakes(word);
    if (edits > 0) {
      fields.forEach(
          (field, weight) ->
              ways.add(
                  weighed(new FuzzyQuery(new Term(field, word), edits, 1), weight * TYPING_ERROR)));
    }
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  private static Query weighed(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  /**
   * A text of the index that was found.
   *
   * @param parts what the store has of what it belongs to
   */
  private record Found(Document document, Node node, Node graph, Described parts, double score) {
    String text() {
      return Stream.of(TextIndexing.TEXT, TextIndexing.TITLE, TextIndexing.NAME, TextIndexing.ALIAS)
          .map(document::get)
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow();
    }
  }

  private List<Hit> hits(
      IndexSearcher searcher, ScoreDoc[] scored, Map<String, Set<String>> words, int limit)
      throws IOException {
    Map<Node, Found> found = new LinkedHashMap<>();
    float last = 0;
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc doc : scored) {
      if (found.size() >= limit && doc.score < last) {
        break;
      }
      last = doc.score;
      Document document = stored.document(doc.doc);
      Node node = Vocabulary.iri(document.get(TextIndexing.IRI));
      Node graph = Vocabulary.iri(document.get(TextIndexing.GRAPH));
      if (!found.containsKey(node)) {
        parts(graph, node)
            .ifPresent(
                parts -> found.put(node, new Found(document, node, graph, parts, doc.score)));
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Found::score).reversed().thenComparing(Found::text))
        .limit(limit)
        .map(one -> hit(one, words))
        .toList();
  }

  /** Empty where the store does not hold it; of an entity, on which much may hang, part by part. */
  private Optional<Described> parts(Node graph, Node node) {
    if (!graph.equals(Vocabulary.FACTS)) {
      return tuples.described(graph, node);
    }
    return tuples.hold(graph, node)
        ? Optional.of(predicate -> tuples.object(graph, node, predicate))
        : Optional.empty();
  }

  private Hit hit(Found found, Map<String, Set<String>> words) {
    Document document = found.document;
    String text = found.text();
    List<Span> highlights = highlights(text, words);
    if (document.get(TextIndexing.TEXT) != null) {
      Optional<Span> span = found.parts.span(Vocabulary.START, Vocabulary.END);
      return new Hit.Passage(documents.source(found.graph), span, text, highlights, found.score);
    }
    if (document.get(TextIndexing.TITLE) != null) {
      return new Hit.Passage(
          documents.source(found.graph), Optional.empty(), text, highlights, found.score);
    }
    return new Hit.Named(
        facts.entity(found.node), text, highlights, found.score, facts.countAbout(found.node));
  }

  /** Where a text has the words; a likely typing error only where it has the word nowhere. */
  private static List<Span> highlights(String text, Map<String, Set<String>> words) {
    Map<Span, String> tokens = new LinkedHashMap<>();
    tokens(text, (word, span) -> tokens.put(span, word));
    SortedSet<Span> spans = new TreeSet<>();
    words.forEach(
        (word, forms) -> {
          List<Span> same = where(tokens, one -> forms.contains(one) || holds(one, word));
          spans.addAll(same.isEmpty() ? where(tokens, one -> mistyped(one, word)) : same);
        });
    return List.copyOf(spans);
  }

  private static List<Span> where(Map<Span, String> tokens, Predicate<String> wanted) {
    List<Span> spans = new ArrayList<>();
    tokens.forEach(
        (span, word) -> {
          if (wanted.test(word)) {
            spans.add(span);
          }
        });
    return spans;
  }

  private static boolean holds(String word, String wanted) {
    return word.equals(wanted)
        || wanted.length() >= 3 && word.startsWith(wanted)
        || wanted.length() >= CompoundParts.SHORTEST_PART && word.endsWith(wanted);
  }

  private static int mistakes(String word) {
    return word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
  }

  private static boolean mistyped(String word, String wanted) {
    int edits = mistakes(wanted);
    return edits > 0
        && word.charAt(0) == wanted.charAt(0)
        && Math.abs(word.length() - wanted.length()) <= edits
        && NearMiss.distance(word, wanted) <= edits;
  }

  private interface Token {
    void at(String word, Span span);
  }

  private static void tokens(String text, Token each) {
    try (TokenStream tokens = WORDS.tokenStream(TextIndexing.TEXT, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        each.at(word.toString(), new Span(offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
