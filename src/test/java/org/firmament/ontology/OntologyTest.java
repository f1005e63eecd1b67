package org.firmament.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.firmament.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyTest {
  private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/firmament.ttl");

  @Test
  void every_term_has_a_label_and_a_one_sentence_comment_in_english_and_german() {
    List<Resource> terms = ONTOLOGY.listSubjectsWithProperty(RDF.type).toList();
    assertTrue(terms.size() > 100);
    for (Resource term : terms) {
      for (String language : List.of("en", "de")) {
        assertEquals(1, literals(term, RDFS.label, language).size(), term + " label " + language);
        List<String> comments = literals(term, RDFS.comment, language);
        assertEquals(1, comments.size(), term + " comment " + language);
        assertTrue(
            comments.get(0).matches("\"?\\p{Lu}[^\\n]*\\.") && !comments.get(0).contains(". "),
            () -> "one sentence: " + comments.get(0));
      }
    }
  }

  @Test
  void the_relations_are_those_of_the_guidelines_and_two_more() {
    assertEquals(
        Set.of(
            "competesWith",
            "subsidiaryOf",
            "shareholderOf",
            "acquires",
            "mergesWith",
            "spinsOff",
            "partnersWith",
            "suppliesTo",
            "investsIn",
            "offers",
            "usedBy",
            "holdsPosition",
            "foundedBy",
            "headquarteredIn",
            "operatesIn",
            "listedOn",
            "regulatedBy",
            "sues",
            "filesForInsolvency",
            "laysOff",
            "affectsCompetition",
            "reports",
            "publishesResults",
            "outspends"),
        names(ONTOLOGY.listSubjectsWithProperty(RDF.type, term("Relation")).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "acquires, Company|Organization|Person, Company|Product",
    "usedBy, Product, Company|Event|Organization|Product",
    "holdsPosition, Person, Company|Organization",
    "affectsCompetition, Company|Event|Product, Company|Market",
    "reports, Company, ''",
    "outspends, Company, Company",
  })
  void a_relation_says_which_kinds_it_joins(String relation, String subjects, String objects) {
    assertEquals(subjects, joined(relation, "domainKind"));
    assertEquals(objects, joined(relation, "rangeKind"));
  }

  @ParameterizedTest
  @CsvSource({
    "acquires, date",
    "holdsPosition, role",
    "reports, metric|period",
    "publishesResults, date",
    "competesWith, ''",
  })
  void a_fact_is_told_apart_by_its_identifying_qualifiers(String relation, String qualifiers) {
    assertEquals(qualifiers, joined(relation, "identifyingQualifier"));
  }

  @Test
  void three_relations_hold_in_either_order() {
    assertEquals(
        Set.of("competesWith", "mergesWith", "partnersWith"),
        names(ONTOLOGY.listSubjectsWithProperty(RDF.type, OWL.SymmetricProperty).toList()));
  }

  @Test
  void a_relation_has_an_inverse_label_in_both_languages_unless_it_has_no_object() {
    for (Resource relation :
        ONTOLOGY.listSubjectsWithProperty(RDF.type, term("Relation")).toList()) {
      boolean unary = relation.hasProperty(RDF.type, term("UnaryRelation"));
      assertEquals(unary, !relation.hasProperty(term("rangeKind")), relation.getLocalName());
      int wanted = unary ? 0 : 1;
      assertEquals(wanted, literals(relation, term("inverseLabel"), "en").size());
      assertEquals(wanted, literals(relation, term("inverseLabel"), "de").size());
    }
  }

  @Test
  void each_kind_of_the_model_is_an_entity_class() {
    Set<String> kinds = new TreeSet<>();
    Arrays.stream(Kind.values()).forEach(kind -> kinds.add(kind.label()));
    assertEquals(
        kinds, names(ONTOLOGY.listSubjectsWithProperty(RDFS.subClassOf, term("Entity")).toList()));
  }

  @Test
  void what_a_relation_is_told_apart_by_it_may_carry_and_each_qualifier_has_a_datatype() {
    ONTOLOGY
        .listStatements(null, term("identifyingQualifier"), (Resource) null)
        .forEach(
            s ->
                assertTrue(
                    ONTOLOGY.contains(s.getSubject(), term("mayCarry"), s.getObject()),
                    s::toString));
    Set<Resource> datatypes = Set.of(XSD.decimal, XSD.xstring, term("partialDate"));
    ONTOLOGY
        .listObjectsOfProperty(term("mayCarry"))
        .forEach(
            qualifier ->
                assertTrue(
                    datatypes.contains(
                        qualifier.asResource().getPropertyResourceValue(term("datatype"))),
                    qualifier::toString));
  }

  @Test
  void the_metrics_are_concepts_with_the_notation_that_claims_use() {
    Set<String> notations = new TreeSet<>();
    ONTOLOGY
        .listSubjectsWithProperty(RDF.type, term("Metric"))
        .forEach(metric -> notations.add(metric.getProperty(SKOS.notation).getString()));
    assertEquals(
        Set.of(
            "revenue",
            "operatingProfit",
            "preTaxProfit",
            "netProfit",
            "dividendPerShare",
            "employees",
            "sharePrice",
            "sharePriceChange",
            "marketCap",
            "marketShare",
            "debt"),
        notations);
  }

  @Test
  void an_alignment_leads_from_a_term_of_ours_to_one_of_six_vocabularies() {
    Map<String, Pattern> vocabularies =
        Map.of(
            "schema.org", Pattern.compile("https://schema\\.org/\\w+"),
            "ORG", Pattern.compile("http://www\\.w3\\.org/ns/org#\\w+"),
            "PROV-O", Pattern.compile("http://www\\.w3\\.org/ns/prov#\\w+"),
            "SKOS", Pattern.compile("http://www\\.w3\\.org/2004/02/skos/core#\\w+"),
            "FIBO", Pattern.compile("https://spec\\.edmcouncil\\.org/fibo/ontology/[\\w/]+"),
            "Wikidata", Pattern.compile("http://www\\.wikidata\\.org/entity/[PQ]\\d+"));
    Set<Property> ways =
        Set.of(
            SKOS.exactMatch,
            SKOS.closeMatch,
            SKOS.relatedMatch,
            RDFS.subClassOf,
            RDFS.subPropertyOf);
    Set<String> met = new TreeSet<>();
    RDFDataMgr.loadModel("ontology/alignments.ttl")
        .listStatements()
        .forEach(
            s -> {
              assertTrue(ONTOLOGY.contains(s.getSubject(), RDF.type), s::toString);
              assertTrue(ways.contains(s.getPredicate()), s::toString);
              List<String> known =
                  vocabularies.entrySet().stream()
                      .filter(v -> v.getValue().matcher(s.getResource().getURI()).matches())
                      .map(Map.Entry::getKey)
                      .toList();
              assertEquals(1, known.size(), s::toString);
              met.addAll(known);
            });
    assertEquals(vocabularies.keySet(), met);
  }

  private static Property term(String name) {
    return SampleGraph.term(name);
  }

  private static List<String> literals(Resource term, Property property, String language) {
    return term.listProperties(property, language).mapWith(s -> s.getString()).toList();
  }

  private static Set<String> names(List<Resource> terms) {
    Set<String> names = new TreeSet<>();
    terms.forEach(term -> names.add(term.getLocalName()));
    return names;
  }

  private static String joined(String relation, String property) {
    return String.join(
        "|",
        names(
            ONTOLOGY
                .listObjectsOfProperty(term(relation), term(property))
                .mapWith(node -> node.asResource())
                .toList()));
  }
}
