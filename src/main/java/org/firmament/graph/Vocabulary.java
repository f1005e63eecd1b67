package org.firmament.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.firmament.model.Judgement;

/** The names of the graph: the terms of {@code ontology/firmament.ttl} and how IRIs are made. */
final class Vocabulary {
  static final String BASE = "https://firmament.example/";
  static final String FM = BASE + "ontology#";
  static final String ID = BASE + "id/";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  static final Node FACTS = iri(BASE + "graph/facts");
  static final Node ONTOLOGY = iri(BASE + "graph/ontology");
  static final Node JUDGEMENTS = iri(BASE + "graph/judgements");

  static final Node TYPE = RDF.type.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node ALT_LABEL = SKOS.altLabel.asNode();
  static final Node TITLE = DCTerms.title.asNode();
  static final Node PUBLISHER = DCTerms.publisher.asNode();
  static final Node DATE = DCTerms.date.asNode();
  static final Node LANGUAGE = DCTerms.language.asNode();

  static final Node DOCUMENT = fm("Document");
  static final Node SENTENCE = fm("Sentence");
  static final Node REFERENT = fm("Referent");
  static final Node MENTION = fm("Mention");
  static final Node CLAIM = fm("Claim");
  static final Node FACT = fm("Fact");
  static final Node JUDGEMENT = fm("Judgement");

  static final Node DOCUMENT_ID = fm("documentId");
  static final Node URL = fm("url");
  static final Node TEXT = fm("text");
  static final Node CONTENT_HASH = fm("contentHash");
  static final Node NUMBER = fm("number");
  static final Node START = fm("start");
  static final Node END = fm("end");
  static final Node KIND = fm("kind");
  static final Node NAME = fm("name");
  static final Node SURFACE_FORM = fm("surfaceForm");
  static final Node KEY = fm("key");
  static final Node OF = fm("of");
  static final Node LINK = fm("link");
  static final Node IN_DOCUMENT = fm("inDocument");
  static final Node RELATION = fm("relation");
  static final Node SUBJECT = fm("subject");
  static final Node OBJECT = fm("object");
  static final Node SUBJECT_MENTION = fm("subjectMention");
  static final Node OBJECT_MENTION = fm("objectMention");
  static final Node STATUS = fm("status");
  static final Node PATTERN = fm("pattern");
  static final Node CONFIDENCE = fm("confidence");
  static final Node QUOTE = fm("quote");
  static final Node SENTENCE_START = fm("sentenceStart");
  static final Node SENTENCE_END = fm("sentenceEnd");
  static final Node TRIGGER_START = fm("triggerStart");
  static final Node TRIGGER_END = fm("triggerEnd");
  static final Node SPEAKER = fm("speaker");
  static final Node HAS_REFERENT = fm("hasReferent");
  static final Node SOURCES = fm("sources");
  static final Node RESTS_ON = fm("restsOn");
  static final Node SUREST = fm("surest");
  static final Node CURRENT = fm("current");
  static final Node SAME = fm("same");
  static final Node OTHER_NAME = fm("otherName");
  static final Node REASON = fm("reason");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Vocabulary() {}

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node fm(String localName) {
    return iri(FM + localName);
  }

  static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** In the canonical form, "12.0", into which TDB2 turns every decimal. */
  static Node decimal(String digits) {
    String canonical = digits.contains(".") ? digits : digits + ".0";
    return NodeFactory.createLiteralDT(canonical, XSDDatatype.XSDdecimal);
  }

  static Node flag(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** A date as precise as it is written; what is no calendar date, as "2015-Q3", is a string. */
  static Node moment(String iso) {
    if (DAY.matcher(iso).matches()) {
      return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate);
    }
    if (MONTH.matcher(iso).matches()) {
      return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDgYearMonth);
    }
    return YEAR.matcher(iso).matches()
        ? NodeFactory.createLiteralDT(iso, XSDDatatype.XSDgYear)
        : text(iso);
  }

  /** The named graph of a document, which is also the node of the document. */
  static Node document(String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
    return iri(BASE + "document/" + encoded.replace("+", "%20").replace("*", "%2A"));
  }

  /** The part of a document graph that is counted, as {@code #c3}. */
  static Node part(Node document, char letter, int number) {
    return iri(document.getURI() + "#" + letter + number);
  }

  static Node judgement(Judgement judgement) {
    String names = String.join("/", judgement.kind().label(), judgement.name(), judgement.other());
    return iri(BASE + "judgement/" + URLEncoder.encode(names, StandardCharsets.UTF_8));
  }

  /** The graph in which a part of a document stands. */
  static Node documentOf(Node part) {
    String iri = part.getURI();
    return iri(iri.substring(0, iri.indexOf('#')));
  }

  static Node entity(String id) {
    return iri(ID + id);
  }

  static Node fact(String id) {
    return iri(BASE + "fact/" + id);
  }

  /** What follows the last '#' or '/' of an IRI. */
  static String localName(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  static boolean isDocumentGraph(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(BASE + "document/");
  }

  static boolean isOurs(Node predicate) {
    return predicate.getURI().startsWith(FM);
  }

  static Quad quad(Node graph, Node subject, Node predicate, Node object) {
    return Quad.create(graph, subject, predicate, object);
  }

  static Term term(Node node) {
    if (node.isURI()) {
      return new Term.Iri(node.getURI());
    }
    if (node.isBlank()) {
      return new Term.Blank(node.getBlankNodeLabel());
    }
    String language = node.getLiteralLanguage();
    return Term.literal(
        node.getLiteralLexicalForm(),
        node.getLiteralDatatypeURI(),
        language.isEmpty() ? Optional.empty() : Optional.of(language));
  }

  static Node node(Term term) {
    if (term instanceof Term.Iri iri) {
      return iri(iri.iri());
    }
    if (term instanceof Term.Literal literal) {
      return literal.language().isPresent()
          ? NodeFactory.createLiteralLang(literal.text(), literal.language().get())
          : NodeFactory.createLiteralDT(
              literal.text(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()));
    }
    return NodeFactory.createBlankNode(term.text());
  }
}
