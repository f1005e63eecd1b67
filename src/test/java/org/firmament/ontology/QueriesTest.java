package org.firmament.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.update.UpdateExecution;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueriesTest {
  private static final Path QUERIES = Path.of("queries");
  private static final Path BROKEN = Path.of("src/test/resources/checks");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "# parameter (\\w+) \\((entity|date|number|text)(?:, optional)?\\): .+; example (.+)");
  private static Dataset graph;

  @BeforeAll
  static void fill() {
    EntityDefinition fields = new EntityDefinition("uri", "text", SampleGraph.term("text"));
    fields.setGraphField("graph");
    fields.setUidField("uid");
    graph =
        TextDatasetFactory.createLucene(
            TDB2Factory.createDataset(), new ByteBuffersDirectory(), new TextIndexConfig(fields));
    graph.begin(ReadWrite.WRITE);
    fill(graph);
    graph.commit();
    graph.end();
    graph.begin(ReadWrite.READ);
  }

  private static void fill(Dataset dataset) {
    Dataset sample = DatasetFactory.create();
    SampleGraph.fill(sample);
    sample
        .listModelNames()
        .forEachRemaining(name -> dataset.addNamedModel(name, sample.getNamedModel(name)));
    dataset.addNamedModel(
        "https://firmament.example/graph/ontology", RDFDataMgr.loadModel("ontology/firmament.ttl"));
  }

  @AfterAll
  static void close() {
    graph.end();
    graph.close();
  }

  static List<Path> questions() throws IOException {
    return files(QUERIES);
  }

  static List<Path> checks() throws IOException {
    return files(QUERIES.resolve("checks"));
  }

  static List<String> pageQueries() throws IOException {
    List<String> queries = new ArrayList<>();
    Matcher fence =
        Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(QUERIES.resolve("README.md")));
    while (fence.find()) {
      queries.add(fence.group(1));
    }
    return queries;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_question_has_titles_and_gives_rows_for_its_example(Path file) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.matches("(?s)# title en: \\S.*\n# title de: \\S.*"), text);
    assertFalse(rows(text, examples(text)).isEmpty());
  }

  @Test
  void there_are_many_questions_and_ten_queries_to_copy() throws IOException {
    assertEquals(23, questions().size());
    assertEquals(10, pageQueries().size());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_check_has_titles_and_finds_nothing_in_the_sample(Path file) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.matches("(?s)# title en: \\S.*\n# title de: \\S.*"), text);
    assertEquals(List.of(), rows(text, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_check_finds_what_is_broken(Path file) throws IOException {
    String name = file.getFileName().toString();
    Dataset broken = TDB2Factory.createDataset();
    broken.getContext().set(TDB2.symUnionDefaultGraph, true);
    broken.begin(ReadWrite.WRITE);
    fill(broken);
    UpdateExecution.dataset(broken)
        .update(Files.readString(BROKEN.resolve(name.replace(".rq", ".ru"))))
        .execute();
    assertFalse(rows(broken, Files.readString(file), Map.of()).isEmpty());
    broken.commit();
    broken.end();
  }

  @ParameterizedTest
  @MethodSource("pageQueries")
  void a_query_of_the_page_gives_rows(String query) {
    assertFalse(rows(query, Map.of()).isEmpty(), query);
  }

  @Test
  void competitors_come_with_status_quote_and_source() throws IOException {
    assertEquals(
        List.of(
            "Baidu | asserted | 0.9 | 1 | Alibaba konkurriert mit Tencent und Baidu."
                + " | Alibaba greift an | https://news.example/de/alibaba",
            "Tencent | asserted | 0.9 | 1 | Alibaba konkurriert mit Tencent und Baidu."
                + " | Alibaba greift an | https://news.example/de/alibaba"),
        asked("competitors"));
  }

  @Test
  void the_group_shows_what_is_planned_too() throws IOException {
    assertEquals(
        List.of(
            "Alibaba | has subsidiary | Alibaba Cloud |  | asserted",
            "Norvik | acquires | Alibaba Cloud |  | planned"),
        asked("group-structure", "company", "alibaba-cloud").stream()
            .map(row -> row.split(" \\| 0\\.9")[0])
            .toList());
  }

  @Test
  void a_deal_without_a_date_is_dated_by_its_article() throws IOException {
    assertEquals(
        List.of("120000000.0 | EUR | Norvik | acquires | Tandem | 2026-03-01"),
        asked("deals").stream()
            .map(row -> row.split(" \\| asserted")[0])
            .filter(row -> row.startsWith("1"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "suppliers-and-customers => Voltara | customer |  | asserted | 0.9 | 1",
        "partners => Korvent | asserted | 0.9 | 1 | 2026-04-10",
        "insolvencies => 2026-04-10 | Korvent | asserted | 0.9 | 1",
        "job-cuts => 300.0 | Ringbach | 2026-04-10 | asserted | 0.9 | 1",
        "competition-shifts => Voltara | + | KI-Markt | asserted | 0.9",
        "sure-facts => Norvik | invests in | Baidu | denied | 0.9 | 2",
        "single-source => Ringbach | was founded by | Mara Lindt",
        "disagreements => Norvik | invests in | Baidu | status | denied | rumoured | en/denial",
        "owners => Voltara | is a shareholder of | Ringbach | 12.0 |  |  | asserted",
        "lawsuits => Ringbach | sues | Korvent | asserted | 0.9 | 1 | Ringbach verklagt Korvent.",
        "places => is headquartered in | Hagen | asserted | 0.9 | 1",
        "plans-and-rumours => 2026-02-06 | planned | Norvik | acquires | Alibaba Cloud | 0.9",
        "timeline => 2026-04-10 | Ringbach | lays off |  | asserted",
        "shared-people => Mara Lindt | holds a position at | chief executive | asserted | Ringbach",
      })
  void a_question_answers_what_it_promises(String question, String row) throws IOException {
    List<String> rows = asked(question);
    assertTrue(rows.stream().anyMatch(found -> found.startsWith(row)), rows::toString);
  }

  @Test
  void everything_about_a_thing_includes_sentences_without_a_fact() throws IOException {
    List<String> rows = asked("about");
    assertTrue(
        rows.get(0).startsWith("competes with | Baidu | asserted | 0.9 | asserted | Alibaba"),
        rows::toString);
    assertEquals(
        " |  |  |  |  | Zu Plänen schweigt Alibaba. | Alibaba greift an | 2026-02-06",
        rows.get(rows.size() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "tencent, 1, Alibaba competes with Tencent",
    "olympics_event, 2, Alibaba offers Qwen; Qwen is used by Olympischen Winterspielen",
    "tandem, 3, Alibaba Cloud is a subsidiary of Alibaba; Norvik acquires Alibaba Cloud; Norvik"
        + " acquires Tandem",
  })
  void a_connection_is_a_path_with_its_evidence(String to, String hops, String path)
      throws IOException {
    List<String> rows = asked("connection", "to", to);
    assertTrue(rows.get(0).startsWith(hops), rows::toString);
    assertTrue(
        rows.stream().anyMatch(row -> row.startsWith(hops + " | " + path + " | ")), rows::toString);
  }

  private static List<String> asked(String question) throws IOException {
    String text = Files.readString(QUERIES.resolve(question + ".rq"));
    return rows(text, examples(text));
  }

  private static List<String> asked(String question, String parameter, String entity)
      throws IOException {
    String text = Files.readString(QUERIES.resolve(question + ".rq"));
    Map<String, RDFNode> values = examples(text);
    values.put(parameter, ResourceFactory.createResource(SampleGraph.BASE + "id/" + entity));
    return rows(text, values);
  }

  private static Map<String, RDFNode> examples(String text) {
    Map<String, RDFNode> values = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      String example = parameter.group(3);
      values.put(
          parameter.group(1),
          switch (parameter.group(2)) {
            case "entity" -> named(example);
            case "date" -> ResourceFactory.createTypedLiteral(example, XSDDatatype.XSDdate);
            case "number" -> ResourceFactory.createTypedLiteral(example, XSDDatatype.XSDdecimal);
            default -> ResourceFactory.createStringLiteral(example);
          });
    }
    assertEquals(
        text.lines().filter(line -> line.startsWith("# parameter")).count(), values.size(), text);
    return values;
  }

  private static Resource named(String name) {
    return graph
        .getNamedModel(SampleGraph.BASE + "graph/facts")
        .listSubjectsWithProperty(RDFS.label, name)
        .next();
  }

  private static List<String> rows(String query, Map<String, RDFNode> values) {
    return rows(graph, query, values);
  }

  private static List<String> rows(Dataset dataset, String query, Map<String, RDFNode> values) {
    List<String> rows = new ArrayList<>();
    var building =
        QueryExecution.create()
            .dataset(dataset)
            .query(QueryFactory.create(query))
            .set(TDB2.symUnionDefaultGraph, true);
    values.forEach(building::substitution);
    try (QueryExecution execution = building.build()) {
      if (execution.getQuery().isConstructType()) {
        execution.execConstruct().listStatements().forEach(s -> rows.add(s.toString()));
        return rows;
      }
      ResultSet found = execution.execSelect();
      while (found.hasNext()) {
        rows.add(row(found.getResultVars(), found.next()));
      }
    }
    return rows;
  }

  private static String row(List<String> columns, QuerySolution solution) {
    return String.join(
        " | ",
        columns.stream()
            .map(solution::get)
            .map(
                cell ->
                    cell == null
                        ? ""
                        : cell.isLiteral() ? cell.asLiteral().getLexicalForm() : cell.toString())
            .toList());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }
}
