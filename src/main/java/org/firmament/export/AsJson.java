package org.firmament.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.graph.Answer;
import org.firmament.graph.Edge;
import org.firmament.graph.EntityCard;
import org.firmament.graph.Hit;
import org.firmament.graph.Ingested;
import org.firmament.graph.Neighbourhood;
import org.firmament.graph.Question;
import org.firmament.graph.Stats;
import org.firmament.graph.StoredDocument;
import org.firmament.graph.Term;
import org.firmament.model.Claim;
import org.firmament.model.CodePoints;
import org.firmament.model.Document;
import org.firmament.model.Entity;
import org.firmament.model.Judgement;
import org.firmament.model.Mention;
import org.firmament.model.Ontology;
import org.firmament.model.Problem;
import org.firmament.model.Source;
import org.firmament.model.Span;

/**
 * The JSON that the command line prints and the server answers; its shapes are described in {@code
 * openapi.yaml}. Offsets count code points.
 */
public final class AsJson {
  private AsJson() {}

  public static ObjectNode object() {
    return FactLine.JSON.createObjectNode();
  }

  public static ArrayNode array() {
    return FactLine.JSON.createArrayNode();
  }

  public static ObjectNode of(Problem problem) {
    return object()
        .put("code", problem.code())
        .put("what", problem.what())
        .put("where", problem.where())
        .put("fix", problem.fix());
  }

  public static ArrayNode of(Collection<Problem> problems) {
    ArrayNode all = array();
    problems.forEach(problem -> all.add(of(problem)));
    return all;
  }

  /** An entity in short, as the end of a fact. */
  public static ObjectNode named(Entity entity) {
    return object()
        .put("id", entity.id())
        .put("kind", entity.kind().label())
        .put("name", entity.name());
  }

  public static ObjectNode of(Entity entity) {
    ObjectNode json = named(entity);
    ArrayNode aliases = json.putArray("aliases");
    entity.aliases().forEach(aliases::add);
    ObjectNode identifiers = json.putObject("identifiers");
    entity.identifiers().forEach(identifiers::put);
    return json;
  }

  /** A fact without its evidence. */
  public static ObjectNode of(Neighbourhood.Tie tie) {
    return of(tie.edge(), tie.when());
  }

  private static ObjectNode of(Edge edge, Optional<String> when) {
    ObjectNode json = object().put("id", edge.id()).put("relation", edge.relation());
    ends(json, edge);
    json.put("status", edge.status().label()).put("current", edge.current());
    json.put("confidence", FactLine.rounded(edge.confidence())).put("sources", edge.sources());
    when.ifPresent(date -> json.put("date", date));
    json.set("qualifiers", FactLine.qualifiers(edge.qualifiers()));
    return json;
  }

  private static void ends(ObjectNode json, Edge edge) {
    json.set("subject", named(edge.subject()));
    edge.object().ifPresent(object -> json.set("object", named(object)));
  }

  /** A fact with its best evidence. */
  public static ObjectNode of(EntityCard.Line line) {
    ObjectNode json = of(line.edge(), line.when());
    json.set("evidence", of(line.best()));
    return json;
  }

  public static ArrayNode lines(Collection<EntityCard.Line> lines) {
    ArrayNode all = array();
    lines.forEach(line -> all.add(of(line)));
    return all;
  }

  /** What a passage says: a claim whose spans count code points already. */
  public static ObjectNode of(Claim claim) {
    ObjectNode json = object();
    json.set("source", of(claim.evidence().source()));
    json.put("quote", claim.evidence().quote());
    json.put("relation", claim.relation());
    json.put("status", claim.status().label());
    json.put("pattern", claim.evidence().pattern());
    claim.evidence().speaker().ifPresent(speaker -> json.put("speaker", speaker));
    json.put("confidence", FactLine.rounded(claim.evidence().confidence()));
    json.set("qualifiers", FactLine.qualifiers(claim.qualifiers()));
    ObjectNode spans = json.putObject("spans");
    span(spans, "sentence", Optional.of(claim.evidence().sentence()));
    span(spans, "subject", Optional.of(claim.subject().span()));
    span(spans, "object", claim.object().map(Mention::span));
    span(spans, "trigger", claim.evidence().trigger());
    return json;
  }

  static void span(ObjectNode json, String name, Optional<Span> span) {
    span.ifPresent(there -> json.putArray(name).add(there.start()).add(there.end()));
  }

  public static ObjectNode of(Source source) {
    ObjectNode json = object().put("id", source.id());
    source.title().ifPresent(title -> json.put("title", title));
    source.publisher().ifPresent(publisher -> json.put("publisher", publisher));
    source.date().ifPresent(date -> json.put("date", date));
    source.url().ifPresent(url -> json.put("url", url));
    return json;
  }

  /** All that is known of an entity, as {@code show} prints it. */
  public static ObjectNode of(EntityCard card) {
    ObjectNode json = of(card.entity());
    ArrayNode facts = json.putArray("facts");
    card.facts().values().forEach(lines -> facts.addAll(lines(lines)));
    return json;
  }

  public static ArrayNode hits(List<? extends Hit> hits) {
    ArrayNode all = array();
    hits.forEach(hit -> all.add(of(hit)));
    return all;
  }

  private static ObjectNode of(Hit hit) {
    ObjectNode json = object().put("score", FactLine.rounded(hit.score()));
    if (hit instanceof Hit.Named named) {
      json.put("type", "entity").put("facts", named.facts());
      json.set("entity", of(named.entity()));
    } else if (hit instanceof Hit.Passage passage) {
      json.put("type", passage.sentence().isPresent() ? "sentence" : "title");
      json.set("source", of(passage.source()));
      span(json, "span", passage.sentence());
    }
    json.put("text", hit.text());
    CodePoints points = CodePoints.of(hit.text());
    ArrayNode highlights = json.putArray("highlights");
    for (Span span : hit.highlights()) {
      Span counted = points.of(span);
      highlights.addArray().add(counted.start()).add(counted.end());
    }
    return json;
  }

  /** What became of documents that were read into the store. */
  public static ObjectNode of(Ingested ingested) {
    ObjectNode json = object();
    ArrayNode stored = json.putArray("stored");
    ingested.stored().forEach(stored::add);
    ArrayNode unchanged = json.putArray("unchanged");
    ingested.unchanged().forEach(unchanged::add);
    json.put("claims", ingested.claims())
        .put("factsAdded", ingested.factsAdded())
        .put("factsRemoved", ingested.factsRemoved());
    json.set("refused", of(ingested.refused()));
    return json;
  }

  /** How many facts came and went by a judgement. */
  public static ObjectNode consequence(Ingested changed) {
    return object()
        .put("factsAdded", changed.factsAdded())
        .put("factsRemoved", changed.factsRemoved());
  }

  public static ObjectNode of(Judgement judgement) {
    return object()
        .put("verdict", judgement.same() ? "same" : "different")
        .put("kind", judgement.kind().label())
        .put("name", judgement.name())
        .put("other", judgement.other())
        .put("reason", judgement.reason());
  }

  public static ObjectNode of(Stats stats) {
    ObjectNode json =
        object()
            .put("documents", stats.documents())
            .put("sentences", stats.sentences())
            .put("claims", stats.claims())
            .put("facts", stats.factCount())
            .put("bytes", stats.bytes())
            .put("spare", stats.spare());
    ObjectNode relations = json.putObject("factsByRelation");
    stats
        .facts()
        .forEach(
            (relation, byStatus) -> {
              ObjectNode counts = relations.putObject(relation);
              byStatus.forEach((status, count) -> counts.put(status.label(), count));
            });
    ObjectNode entities = json.putObject("entities");
    stats.entities().forEach((kind, count) -> entities.put(kind.label(), count));
    return json;
  }

  public static ObjectNode of(Question question) {
    ObjectNode json = object().put("name", question.name());
    json.set("titles", labels(question.titles()));
    ArrayNode parameters = json.putArray("parameters");
    for (Question.Parameter parameter : question.parameters()) {
      parameters
          .addObject()
          .put("name", parameter.name())
          .put("type", parameter.type())
          .put("description", parameter.description())
          .put("example", parameter.example())
          .put("required", parameter.required());
    }
    json.put("sparql", question.sparql());
    return json;
  }

  /** A document to be read elsewhere, as a line of JSON that `ingest` takes. */
  public static ObjectNode of(Document document) {
    ObjectNode json = of(document.source());
    document.language().ifPresent(language -> json.put("lang", language));
    return json.put("text", document.text());
  }

  public static ObjectNode of(StoredDocument.Entry entry) {
    ObjectNode json = of(entry.source());
    entry.language().ifPresent(language -> json.put("language", language));
    return json.put("claims", entry.claims());
  }

  /** A document with its text and all that was seen in it. */
  public static ObjectNode of(StoredDocument document) {
    ObjectNode json = object();
    json.set("source", of(document.entry().source()));
    document.entry().language().ifPresent(language -> json.put("language", language));
    json.put("text", document.text());
    ArrayNode mentions = json.putArray("mentions");
    for (StoredDocument.Seen seen : document.mentions()) {
      ObjectNode mention = mentions.addObject().put("text", seen.mention().text());
      span(mention, "span", Optional.of(seen.mention().span()));
      seen.mention().link().ifPresent(link -> mention.put("link", link));
      seen.entity().ifPresent(entity -> mention.set("entity", named(entity)));
    }
    ArrayNode claims = json.putArray("claims");
    for (StoredDocument.Said said : document.claims()) {
      ObjectNode claim = of(said.claim());
      said.fact().ifPresent(fact -> ends(claim.put("fact", fact.id()), fact));
      claims.add(claim);
    }
    return json;
  }

  public static ObjectNode of(Ontology.Relation relation) {
    ObjectNode json = object().put("name", relation.name());
    json.set("labels", labels(relation.labels()));
    json.set("comments", labels(relation.comments()));
    ArrayNode domain = json.putArray("domain");
    relation.domain().stream().sorted().forEach(kind -> domain.add(kind.label()));
    ArrayNode range = json.putArray("range");
    relation.range().stream().sorted().forEach(kind -> range.add(kind.label()));
    json.put("symmetric", relation.symmetric());
    ArrayNode qualifiers = json.putArray("qualifiers");
    relation.qualifiers().forEach(qualifiers::add);
    return json;
  }

  /** The rows of an answer, each cell with what it is; the triples as rows of three. */
  public static ObjectNode of(Answer answer) {
    ObjectNode json = object();
    ArrayNode columns = json.putArray("columns");
    ArrayNode rows = json.putArray("rows");
    switch (answer.kind()) {
      case VERDICT ->
          rows.addArray().addObject().put("type", "literal").put("value", verdict(answer));
      case ROWS ->
          answer
              .rows()
              .forEachRemaining(
                  row -> {
                    ArrayNode cells = rows.addArray();
                    row.forEach(cell -> cells.add(cell.map(AsJson::of).orElse(null)));
                  });
      case STATEMENTS ->
          answer
              .statements()
              .forEachRemaining(
                  one ->
                      rows.addArray()
                          .add(of(one.subject()))
                          .add(of(one.predicate()))
                          .add(of(one.object())));
    }
    List<String> names =
        switch (answer.kind()) {
          case VERDICT -> List.of("answer");
          case ROWS -> answer.columns();
          case STATEMENTS -> List.of("subject", "predicate", "object");
        };
    names.forEach(columns::add);
    return json.put("cut", answer.cut());
  }

  private static String verdict(Answer answer) {
    return Boolean.toString(answer.verdict());
  }

  private static ObjectNode of(Term term) {
    ObjectNode json = object();
    if (term instanceof Term.Literal literal) {
      json.put("type", "literal").put("value", literal.text()).put("datatype", literal.datatype());
      literal.language().ifPresent(language -> json.put("language", language));
    } else if (term instanceof Term.Iri iri) {
      json.put("type", "iri").put("value", iri.iri()).put("shown", iri.shown());
      iri.entity().ifPresent(entity -> json.put("entity", entity));
    } else {
      json.put("type", "blank").put("value", term.text());
    }
    return json;
  }

  /** Texts by language, in the order of the languages' codes. */
  public static ObjectNode labels(Map<String, String> byLanguage) {
    ObjectNode json = object();
    new java.util.TreeMap<>(byLanguage).forEach(json::put);
    return json;
  }
}
