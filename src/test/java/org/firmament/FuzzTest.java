package org.firmament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.jena.query.QueryCancelledException;
import org.firmament.extract.pattern.Pattern;
import org.firmament.extract.pattern.PatternFile;
import org.firmament.extract.pattern.Sayings;
import org.firmament.extract.syntax.Analyzer;
import org.firmament.graph.Answer;
import org.firmament.graph.Bounds;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.graph.Mishap;
import org.firmament.graph.Question;
import org.firmament.model.Document;
import org.firmament.model.Limit;
import org.firmament.model.ProblemException;
import org.firmament.read.Documents;

/**
 * Whatever is given is taken, or refused with a Problem; {@code src/bench/fuzz.sh} tries longer.
 * Each find becomes a test of its own.
 */
class FuzzTest {
  private static final Bounds SHORT = new Bounds(50, 500);
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Pipeline PIPELINE = Pipeline.load(HOME);
  private static final Sayings SAYINGS = new Sayings(Analyzer.load("de", HOME.resolve("data")));
  private static final KnowledgeGraph GRAPH = samples();

  private static KnowledgeGraph samples() {
    KnowledgeGraph graph = KnowledgeGraph.inMemory(HOME, PIPELINE.resolving());
    try (Documents documents =
        Documents.of(
            List.of("data/samples/de"),
            Optional.empty(),
            InputStream.nullInputStream(),
            problem -> {})) {
      List<Document> all = new ArrayList<>();
      documents.forEachRemaining(all::add);
      graph.ingest(all.stream().map(PIPELINE::read).toList());
    }
    return graph;
  }

  @AfterContainer
  static void close() {
    GRAPH.close();
  }

  /** Pieces of a language, put together in any way. */
  private static Arbitrary<String> of(String... pieces) {
    Arbitrary<String> any =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, Arbitraries.of(pieces)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    return any.list().ofMinSize(1).ofMaxSize(14).map(some -> String.join("", some));
  }

  @Provide
  Arbitrary<String> files() {
    return of(
        "{\"id\": \"a\", \"text\": \"",
        "\", \"date\": \"2026-13-45\"",
        "\"}",
        "\n",
        "[[[[",
        "\\ud800",
        "\\u0000",
        "1e999999",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "&a;",
        "<html><meta charset=\"utf-7\"><title>",
        "<article><p>",
        "<script type=\"application/ld+json\">",
        "</script>",
        "<time datetime=\"",
        "<div>".repeat(200),
        "\u0000",
        "\ufeff",
        "\u001b[31m",
        "Die Norvik AG übernimmt die Ferrax GmbH. ",
        "<![CDATA[",
        "-->");
  }

  @Property(seed = "1")
  void any_file_is_documents_or_problems(@ForAll("files") String file, @ForAll boolean western) {
    byte[] bytes = file.getBytes(western ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    try (Documents documents =
        Documents.of(
            List.of("-"), Optional.of("any"), new ByteArrayInputStream(bytes), problem -> {})) {
      documents.forEachRemaining(
          document -> {
            try {
              PIPELINE.read(document);
            } catch (ProblemException refused) {
              check(refused);
            }
          });
    }
  }

  private static void check(ProblemException refused) {
    if (refused.problem().fix().isBlank()) {
      throw new AssertionError(refused);
    }
  }

  @Provide
  Arbitrary<String> sayings() {
    return of(
        "{buyer}",
        "{target}",
        "{target:adjective}",
        "{n:unit}",
        "{",
        "}",
        " ",
        " ",
        "übernimmt",
        "|",
        "-",
        "Übernahme",
        " von ",
        ",",
        "die ",
        "Chef",
        "(",
        "*",
        ":",
        "wird ",
        "auf",
        "\"",
        "\\",
        "#",
        "'s ");
  }

  @Property(seed = "2")
  void any_saying_is_compiled_or_refused(@ForAll("sayings") String say) throws IOException {
    Path folder = Files.createTempDirectory("sayings");
    Path file = folder.resolve("acquires.yml");
    try {
      Files.writeString(
          file,
          "relation: acquires\nsubject: buyer\nobject: target\npatterns:\n  - name: any\n    say: '"
              + say.replace("'", "''")
              + "'\n    matches: []\n");
      for (Pattern pattern : PatternFile.load(folder, PIPELINE.ontology())) {
        SAYINGS.compile(pattern);
      }
    } catch (ProblemException refused) {
      check(refused);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  @Example
  void a_choice_of_nothing_is_refused() throws IOException {
    any_saying_is_compiled_or_refused("|");
  }

  @Example
  void a_search_without_end_is_refused() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      words.append(" wort").append(i);
    }
    ProblemException thrown =
        assertThrows(ProblemException.class, () -> GRAPH.search(words.toString(), 5));
    assertEquals(Limit.SEARCH_WORDS.problem("search"), thrown.problem());
  }

  @Provide
  Arbitrary<String> words() {
    return of(
        "Alibaba",
        "*",
        "?",
        "~",
        "\"",
        "(",
        ")",
        "AND ",
        "name:",
        "[a TO z]",
        "\\",
        "/",
        "{",
        "}",
        " ",
        "<b>",
        "'; DROP ALL",
        "https://firmament.example/id/",
        "%00",
        "\u202e",
        "ä",
        "-",
        "+");
  }

  @Property(seed = "3")
  void any_words_are_looked_for(@ForAll("words") String words) {
    try {
      GRAPH.search(words, 5);
      GRAPH.suggest(words, 5);
      GRAPH.entity(words);
    } catch (ProblemException refused) {
      check(refused);
    }
  }

  @Property(seed = "4")
  void any_value_of_a_parameter_is_bound_or_refused(
      @ForAll("words") String value, @ForAll int which) {
    List<Question> all = List.copyOf(GRAPH.questions().byName().values());
    Question question = all.get(Math.floorMod(which, all.size()));
    Map<String, String> values = new HashMap<>();
    question.parameters().forEach(parameter -> values.put(parameter.name(), value));
    try (Answer answer = GRAPH.query(question, values, SHORT)) {
      answer.rows().forEachRemaining(row -> {});
    } catch (RuntimeException refused) {
      told(refused);
    }
  }

  /** Of what goes wrong while an answer is read, the user is told something to mend. */
  private static void told(RuntimeException failure) {
    boolean told =
        failure instanceof ProblemException
            || failure instanceof QueryCancelledException
            || Mishap.in(failure).filter(known -> known.code().equals("broken-words")).isPresent();
    if (!told) {
      throw failure;
    }
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> patterns =
        of(
            "?a rdfs:label ?b . ",
            "?a fm:acquires+ ?c . ",
            "?a text:query 'alibaba' . ",
            "?a text:query (fm:text 'x' ?n) . ",
            "?a ?b ?c . ",
            "FILTER(?b > 1) ",
            "FILTER REGEX(?b, '(a+)+$') ",
            "FILTER NOT EXISTS { ?a fm:acquires ?c } ",
            "FILTER(REPLACE(?b, '(', '') = '') ",
            "OPTIONAL { ?a ?b ?c } ",
            "{ ?c ?d ?e } UNION { ?e ?d ?c } ",
            "GRAPH ?g { ?a a ?t } ",
            "MINUS { ?a a fm:Company } ",
            "{ SELECT ?a (COUNT(?b) AS ?n) { ?a ?p ?b } GROUP BY ?a } ",
            "BIND(1/0 AS ?z) ",
            "VALUES ?a { 1 'x' } ",
            "SERVICE <http://127.0.0.1/> { ?a ?b ?c } ",
            "BIND(<java:java.lang.System.exit>(1) AS ?y) ",
            "}");
    Arbitrary<String> heads =
        Arbitraries.of(
            "SELECT * {", "SELECT DISTINCT ?a {", "ASK {", "CONSTRUCT {?a ?b ?c} WHERE {");
    Arbitrary<String> ends =
        Arbitraries.of("}", "} LIMIT 3", "} ORDER BY DESC(?b)", "} GROUP BY ?a");
    return net.jqwik.api.Combinators.combine(heads, patterns, ends)
        .as((head, pattern, end) -> head + pattern + end);
  }

  @Property(seed = "5")
  void any_query_is_answered_or_refused(@ForAll("queries") String query) {
    try (Answer answer = GRAPH.query(query, Map.of(), SHORT)) {
      answer.rows().forEachRemaining(row -> {});
      answer.statements().forEachRemaining(statement -> {});
    } catch (RuntimeException refused) {
      told(refused);
    }
  }
}
