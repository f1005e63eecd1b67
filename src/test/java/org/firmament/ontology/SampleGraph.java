package org.firmament.ontology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Writes a small graph of both layers by hand: the vocabulary that data files may count on. */
final class SampleGraph {
  static final String BASE = "https://firmament.example/";
  private final Dataset dataset;
  private final Model facts;

  private SampleGraph(Dataset dataset) {
    this.dataset = dataset;
    this.facts = dataset.getNamedModel(BASE + "graph/facts");
  }

  static Property term(String name) {
    return ResourceFactory.createProperty(BASE + "ontology#" + name);
  }

  /** Three articles: a deal, a rivalry, and a rumour that another one denies. */
  static void fill(Dataset dataset) {
    SampleGraph graph = new SampleGraph(dataset);
    Article alibaba =
        graph.article(
            "de/alibaba",
            "de",
            "Alibaba greift an",
            "2026-02-06",
            "Alibaba konkurriert mit Tencent und Baidu.",
            "Qwen 😀 gehört zu Alibaba.",
            "Qwen läuft bei den Olympischen Winterspielen.",
            "Die Aktie von Alibaba notiert bei 134,60 Euro.",
            "Norvik will Alibaba Cloud kaufen, eine Tochter von Alibaba.",
            "Zu Plänen schweigt Alibaba.");
    Article deal =
        graph.article(
            "en/norvik",
            "en",
            "Norvik buys Tandem",
            "2026-03-01",
            "Norvik buys Tandem for 120 million euros.",
            "Mara Lindt is chief executive of Norvik.",
            "Norvik competes with Tencent.",
            "Tandem is a unit of Norvik.",
            "Insiders say Norvik may invest in Baidu.");
    Article denial =
        graph.article(
            "en/denial", "en", "No stake", "2026-03-02", "Norvik will not invest in Baidu.");
    Article supplier =
        graph.article(
            "de/ringbach",
            "de",
            "Ringbach baut um",
            "2026-04-10",
            "Ringbach beliefert Voltara mit Dichtungen.",
            "Ringbach und Korvent arbeiten zusammen.",
            "Korvent ist insolvent.",
            "Ringbach streicht 300 Stellen.",
            "Voltara verschärft den Wettbewerb im KI-Markt.",
            "Voltara hält 12 Prozent an Ringbach.",
            "Ringbach verklagt Korvent.",
            "Ringbach hat seinen Sitz in Hagen.",
            "Mara Lindt hat Ringbach gegründet.");

    graph.entity("alibaba", "Company", "Alibaba", alibaba);
    graph.entity("tencent", "Company", "Tencent", alibaba, deal);
    graph.entity("baidu", "Company", "Baidu", alibaba, deal, denial);
    graph.entity("qwen_product", "Product", "Qwen", alibaba);
    graph.entity("olympics_event", "Event", "Olympischen Winterspielen", alibaba);
    graph.entity("alibaba-cloud", "Company", "Alibaba Cloud", alibaba);
    graph.entity("norvik", "Company", "Norvik", alibaba, deal, denial);
    graph.entity("tandem", "Company", "Tandem", deal);
    graph.entity("mara-lindt_person", "Person", "Mara Lindt", deal, supplier);
    graph.entity("ringbach", "Company", "Ringbach", supplier);
    graph.entity("voltara", "Company", "Voltara", supplier);
    graph.entity("korvent", "Company", "Korvent", supplier);
    graph.entity("ki-markt_market", "Market", "KI-Markt", supplier);
    graph.entity("hagen_place", "Place", "Hagen", supplier);

    Map<String, Object> none = Map.of();
    graph.fact("asserted", alibaba.claim(0, "Alibaba", "competesWith", "Tencent", none));
    graph.fact("asserted", alibaba.claim(0, "Alibaba", "competesWith", "Baidu", none));
    graph.fact("asserted", alibaba.claim(1, "Alibaba", "offers", "Qwen", none));
    graph.fact("asserted", alibaba.claim(2, "Qwen", "usedBy", "Olympischen Winterspielen", none));
    graph.fact(
        "asserted",
        alibaba.claim(
            3,
            "Alibaba",
            "reports",
            "",
            Map.of("metric", "sharePrice", "value", new BigDecimal("134.6"), "unit", "EUR")));
    graph.fact("planned", alibaba.claim(4, "Norvik", "acquires", "Alibaba Cloud", none));
    graph.fact("asserted", alibaba.claim(4, "Alibaba Cloud", "subsidiaryOf", "Alibaba", none));
    graph.fact(
        "asserted",
        deal.claim(
            0,
            "Norvik",
            "acquires",
            "Tandem",
            Map.of("amount", new BigDecimal("120000000"), "currency", "EUR")));
    graph.fact(
        "asserted",
        deal.claim(1, "Mara Lindt", "holdsPosition", "Norvik", Map.of("role", "chief executive")));
    graph.fact("asserted", deal.claim(2, "Norvik", "competesWith", "Tencent", none));
    graph.fact("asserted", deal.claim(3, "Tandem", "subsidiaryOf", "Norvik", none));
    graph.fact(
        "denied",
        denial.claim(0, "Norvik", "investsIn", "Baidu", none),
        deal.claim(4, "Norvik", "investsIn", "Baidu", none));
    graph.fact("asserted", supplier.claim(0, "Ringbach", "suppliesTo", "Voltara", none));
    graph.fact("asserted", supplier.claim(1, "Ringbach", "partnersWith", "Korvent", none));
    graph.fact("asserted", supplier.claim(2, "Korvent", "filesForInsolvency", "", none));
    graph.fact(
        "asserted",
        supplier.claim(3, "Ringbach", "laysOff", "", Map.of("count", new BigDecimal("300"))));
    graph.fact(
        "asserted",
        supplier.claim(4, "Voltara", "affectsCompetition", "KI-Markt", Map.of("direction", "+")));
    graph.fact(
        "asserted",
        supplier.claim(
            5, "Voltara", "shareholderOf", "Ringbach", Map.of("percent", new BigDecimal("12"))));
    graph.fact("asserted", supplier.claim(6, "Ringbach", "sues", "Korvent", none));
    graph.fact("asserted", supplier.claim(7, "Ringbach", "headquarteredIn", "Hagen", none));
    graph.fact("asserted", supplier.claim(8, "Ringbach", "foundedBy", "Mara Lindt", none));
  }

  private Article article(
      String id, String language, String title, String date, String... sentences) {
    return new Article(id, language, title, date, List.of(sentences));
  }

  private Resource entityNode(String name) {
    return facts.listSubjectsWithProperty(RDFS.label, name).next();
  }

  private void entity(String id, String kind, String name, Article... articles) {
    Resource entity = facts.createResource(BASE + "id/" + id);
    entity.addProperty(RDF.type, term(kind)).addProperty(RDFS.label, name);
    for (Article article : articles) {
      entity.addProperty(term("hasReferent"), article.referent(kind, name));
    }
  }

  private void fact(String status, ClaimNode... claims) {
    ClaimNode first = claims[0];
    Resource fact = facts.createResource(BASE + "fact/f" + facts.size());
    Resource subject = entityNode(first.subject);
    fact.addProperty(RDF.type, term("Fact"))
        .addProperty(term("subject"), subject)
        .addProperty(term("relation"), term(first.relation))
        .addProperty(term("status"), status)
        .addLiteral(term("confidence"), decimal(new BigDecimal("0.9")))
        .addLiteral(term("sources"), integer(claims.length))
        .addLiteral(term("current"), true);
    if (!first.object.isEmpty()) {
      Resource object = entityNode(first.object);
      fact.addProperty(term("object"), object);
      if (status.equals("asserted")) {
        subject.addProperty(term(first.relation), object);
      }
    }
    qualify(fact, first.qualifiers);
    fact.addProperty(term("surest"), first.node);
    for (ClaimNode claim : claims) {
      fact.addProperty(term("restsOn"), claim.node);
      claim.node.addProperty(term("status"), claim == first ? status : "rumoured");
    }
  }

  private static void qualify(Resource node, Map<String, Object> qualifiers) {
    new TreeMap<>(qualifiers)
        .forEach(
            (name, value) -> {
              if (value instanceof BigDecimal number) {
                node.addLiteral(term(name), decimal(number));
              } else {
                node.addProperty(term(name), value.toString());
              }
            });
  }

  private static Literal decimal(BigDecimal number) {
    return ResourceFactory.createTypedLiteral(number.toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static Literal integer(int number) {
    return ResourceFactory.createTypedLiteral(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** A claim that no fact rests on yet. */
  private record ClaimNode(
      Resource node,
      String subject,
      String relation,
      String object,
      Map<String, Object> qualifiers) {}

  /** One document graph, growing. */
  private final class Article {
    private final Model graph;
    private final Resource node;
    private final String text;
    private final List<String> sentences;
    private final Map<String, Resource> referents = new TreeMap<>();
    private final List<Resource> mentions = new ArrayList<>();
    private int claims;

    Article(String id, String language, String title, String date, List<String> sentences) {
      String iri = BASE + "document/" + id.replace("/", "%2F");
      this.graph = dataset.getNamedModel(iri);
      this.sentences = sentences;
      this.text = String.join(" ", sentences);
      this.node =
          graph
              .createResource(iri)
              .addProperty(RDF.type, term("Document"))
              .addProperty(term("documentId"), id)
              .addProperty(DCTerms.title, title)
              .addProperty(DCTerms.language, language)
              .addProperty(DCTerms.date, date, XSDDatatype.XSDdate)
              .addProperty(term("url"), "https://news.example/" + id)
              .addProperty(term("contentHash"), "sha256:" + "0".repeat(64))
              .addProperty(term("text"), text);
      for (int i = 0; i < sentences.size(); i++) {
        Resource sentence = graph.createResource(iri + "#s" + i);
        sentence
            .addProperty(RDF.type, term("Sentence"))
            .addLiteral(term("number"), integer(i))
            .addProperty(term("text"), sentences.get(i));
        offsets(sentence, "start", "end", sentences.get(i), 0);
      }
    }

    private int offsets(Resource at, String start, String end, String words, int from) {
      int begin = text.indexOf(words, from);
      at.addLiteral(term(start), integer(text.codePointCount(0, begin)));
      at.addLiteral(term(end), integer(text.codePointCount(0, begin + words.length())));
      return begin;
    }

    Resource referent(String kind, String name) {
      return referents.computeIfAbsent(
          name,
          n ->
              graph
                  .createResource(node.getURI() + "#r" + referents.size())
                  .addProperty(RDF.type, term("Referent"))
                  .addProperty(term("kind"), term(kind))
                  .addProperty(term("name"), n)
                  .addProperty(term("surfaceForm"), n));
    }

    private Resource mention(String name, int from) {
      Resource mention = graph.createResource(node.getURI() + "#m" + mentions.size());
      mentions.add(mention);
      mention
          .addProperty(RDF.type, term("Mention"))
          .addProperty(term("of"), referents.get(name))
          .addProperty(term("text"), name);
      offsets(mention, "start", "end", name, from);
      return mention;
    }

    ClaimNode claim(
        int sentence, String subject, String relation, String object, Map<String, Object> more) {
      Resource claim = graph.createResource(node.getURI() + "#c" + claims++);
      String quote = sentences.get(sentence);
      int begin = offsets(claim, "sentenceStart", "sentenceEnd", quote, 0);
      claim
          .addProperty(RDF.type, term("Claim"))
          .addProperty(term("inDocument"), node)
          .addProperty(term("relation"), term(relation))
          .addProperty(term("subject"), referents.get(subject))
          .addProperty(term("subjectMention"), mention(subject, begin))
          .addProperty(term("pattern"), relation + "/sample")
          .addProperty(term("quote"), quote)
          .addLiteral(term("confidence"), decimal(new BigDecimal("0.9")));
      if (!object.isEmpty()) {
        claim
            .addProperty(term("object"), referents.get(object))
            .addProperty(term("objectMention"), mention(object, begin));
      }
      qualify(claim, more);
      return new ClaimNode(claim, subject, relation, object, more);
    }
  }
}
