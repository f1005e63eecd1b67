package org.firmament.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Evidence;
import org.firmament.model.Fact;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;
import org.firmament.model.Mention;
import org.firmament.model.Ontology;
import org.firmament.model.ProblemException;
import org.firmament.model.Qualifiers;
import org.firmament.model.Referent;
import org.firmament.model.Source;
import org.firmament.model.Span;
import org.firmament.model.Status;
import org.firmament.model.Value;
import org.firmament.text.WordList;
import org.junit.jupiter.api.Test;

class NameResolvingTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final NameResolving RESOLVING = NameResolving.of(Path.of("data"), ONTOLOGY);

  private static Referent company(String document, String name, String... more) {
    List<String> names = new java.util.ArrayList<>(List.of(more));
    names.add(name);
    names.sort(null);
    return new Referent(document, 0, Kind.COMPANY, name, names);
  }

  private static List<String> ids(Referent... referents) {
    return RESOLVING.entities(List.of(referents)).stream().map(Entity::id).toList();
  }

  @Test
  void a_legal_form_makes_no_other_firm() {
    assertEquals(List.of("nordwerk"), ids(company("a", "Nordwerk AG"), company("b", "Nordwerk")));
  }

  @Test
  void hyphen_case_and_umlaut_make_no_other_firm() {
    assertEquals(
        List.of("muehlen-werk"), ids(company("a", "Mühlen-Werk"), company("b", "MÜHLEN WERK")));
  }

  @Test
  void an_abbreviation_joins_the_full_name_of_another_document() {
    List<String> joined =
        ids(company("a", "Vereinigte Nordwerk Gesellschaft", "VNG"), company("b", "VNG"));
    assertEquals(1, joined.size());
  }

  @Test
  void without_the_document_that_joins_them_two_names_stay_apart() {
    assertEquals(
        List.of("vereinigte-nordwerk-gesellschaft", "vng"),
        ids(company("a", "Vereinigte Nordwerk Gesellschaft"), company("b", "VNG")));
  }

  @Test
  void a_listed_alias_stands_for_the_firm() {
    assertEquals(ids(company("a", "International Business Machines")), ids(company("b", "IBM")));
  }

  @Test
  void things_of_different_kinds_are_different_entities() {
    Referent product = new Referent("b", 0, Kind.PRODUCT, "Nordwerk", List.of("Nordwerk"));
    assertEquals(List.of("nordwerk", "nordwerk_product"), ids(company("a", "Nordwerk"), product));
  }

  @Test
  void two_people_with_one_surname_stay_apart() {
    Referent one = new Referent("a", 0, Kind.PERSON, "Ute Brandt", List.of("Brandt", "Ute Brandt"));
    Referent two = new Referent("b", 0, Kind.PERSON, "Jan Brandt", List.of("Brandt", "Jan Brandt"));
    assertEquals(2, ids(one, two).size());
  }

  private static Judgement judged(boolean same, String name, String other) {
    return new Judgement(same, Kind.COMPANY, name, other, "a test");
  }

  private static List<String> ids(List<Judgement> judgements, Referent... referents) {
    return RESOLVING.judged(judgements).entities(List.of(referents)).stream()
        .map(Entity::id)
        .toList();
  }

  @Test
  void what_is_judged_the_same_stands_under_the_first_name() {
    List<Judgement> same = List.of(judged(true, "Nordwerk AG", "NW Energie"));
    assertEquals(
        List.of("nordwerk"), ids(same, company("a", "Nordwerk"), company("b", "NW Energie")));
    assertEquals(List.of("nordwerk"), ids(same, company("b", "NW Energie GmbH")));
    List<Judgement> more = List.of(same.get(0), judged(true, "Nordwerk", "Werk Nord"));
    assertEquals(
        List.of("nordwerk"), ids(more, company("b", "NW Energie"), company("c", "Werk Nord")));
  }

  @Test
  void a_listed_alias_that_is_judged_different_stands_for_itself() {
    List<Judgement> different = List.of(judged(false, "Merck & Co", "MSD"));
    assertEquals(List.of("merck-and"), ids(company("a", "MSD")));
    assertEquals(List.of("msd"), ids(different, company("a", "MSD")));
    assertEquals(List.of("merck-and"), ids(different, company("a", "Merck & Co", "MSD")));
    assertEquals(
        List.of("merck-and", "msd"),
        ids(different, company("a", "Merck & Co", "MSD"), company("b", "MSD")));
  }

  @Test
  void names_that_only_their_legal_form_tells_apart_can_be_judged_different() {
    List<Judgement> different = List.of(judged(false, "Muster AG", "Muster GmbH"));
    assertEquals(
        List.of("muster", "muster-gmbh"),
        ids(
            different,
            company("a", "Muster AG"),
            company("b", "Muster GmbH"),
            company("c", "Muster")));
    ProblemException alike =
        assertThrows(
            ProblemException.class,
            () -> RESOLVING.judged(List.of(judged(false, "Muster AG", "Muster-AG"))));
    assertEquals("judgement", alike.problem().code());
  }

  @Test
  void the_order_of_judgements_changes_nothing() {
    Judgement one = judged(true, "Nordwerk", "NW Energie");
    Judgement two = judged(false, "Nordwerk", "Nordwerk Bau");
    Referent[] all = {
      company("a", "Nordwerk"), company("b", "NW Energie"), company("c", "Nordwerk Bau")
    };
    assertEquals(ids(List.of(one, two), all), ids(List.of(two, one), all));
  }

  @Test
  void no_pair_of_names_is_judged_the_same_and_different() {
    List<String> pairs = new java.util.ArrayList<>();
    for (String file : List.of("same.tsv", "different.tsv")) {
      for (String[] row : WordList.rows(Path.of("data/identity").resolve(file), 4)) {
        pairs.add(row[0] + List.of(row[1], row[2]).stream().sorted().toList());
        assertFalse(row[3].isBlank(), row[1]);
      }
    }
    assertEquals(pairs.stream().distinct().toList(), pairs);
  }

  @Test
  void the_order_of_documents_changes_nothing() {
    Referent one = company("a", "Nordwerk AG");
    Referent two = company("b", "Nordwerk");
    assertEquals(RESOLVING.entities(List.of(one, two)), RESOLVING.entities(List.of(two, one)));
  }

  private static Claim claim(
      Source source,
      String subject,
      String object,
      Status status,
      double confidence,
      Qualifiers q) {
    return new Claim(
        mention(source, subject),
        "acquires",
        Optional.of(mention(source, object)),
        q,
        status,
        new Evidence(
            source,
            new Span(0, 10),
            "as told by " + source.id(),
            Optional.empty(),
            "acquires/test",
            Optional.empty(),
            confidence));
  }

  private static Mention mention(Source source, String name) {
    return new Mention(new Span(0, 1), name, company(source.id(), name), Optional.empty());
  }

  private static Source source(String id, String date) {
    return new Source(
        id, Optional.empty(), Optional.of("Paper " + id), Optional.of(date), Optional.empty());
  }

  private static List<Fact> facts(Claim... claims) {
    Map<Referent, Entity> entities = new HashMap<>();
    List<Referent> all =
        List.of(claims).stream()
            .flatMap(c -> java.util.stream.Stream.of(c.subject(), c.object().orElseThrow()))
            .map(Mention::referent)
            .distinct()
            .toList();
    RESOLVING.entities(all).forEach(e -> e.referents().forEach(r -> entities.put(r, e)));
    return RESOLVING.facts(List.of(claims), entities::get);
  }

  @Test
  void two_independent_sources_make_a_fact_surer_than_one() {
    Fact fact =
        facts(
                claim(
                    source("a", "2026-01-01"),
                    "Ost",
                    "West",
                    Status.ASSERTED,
                    0.8,
                    Qualifiers.NONE),
                claim(
                    source("b", "2026-01-02"),
                    "Ost",
                    "West",
                    Status.ASSERTED,
                    0.5,
                    Qualifiers.NONE))
            .get(0);
    assertEquals(2, fact.sources());
    assertEquals(0.9, fact.confidence());
  }

  @Test
  void the_same_words_under_two_ids_are_one_source() {
    Claim first =
        claim(source("a", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.8, Qualifiers.NONE);
    Evidence seen = first.evidence();
    Claim copy =
        new Claim(
            mention(source("b", "2026-01-02"), "Ost"),
            "acquires",
            Optional.of(mention(source("b", "2026-01-02"), "West")),
            Qualifiers.NONE,
            Status.ASSERTED,
            new Evidence(
                source("b", "2026-01-02"),
                seen.sentence(),
                "as told\n by a",
                seen.trigger(),
                seen.pattern(),
                seen.speaker(),
                0.8));
    Fact fact = facts(first, copy).get(0);
    assertEquals(1, fact.sources());
    assertEquals(0.8, fact.confidence());
    assertEquals(2, fact.claims().size());
  }

  @Test
  void a_plan_that_came_true_is_asserted_whatever_is_read_first() {
    Claim plan =
        claim(source("a", "2026-01-01"), "Ost", "West", Status.PLANNED, 0.9, Qualifiers.NONE);
    Claim done =
        claim(source("b", "2026-03-01"), "Ost", "West", Status.ASSERTED, 0.6, Qualifiers.NONE);
    assertEquals(Status.ASSERTED, facts(plan, done).get(0).status());
    assertEquals(facts(plan, done).get(0).status(), facts(done, plan).get(0).status());
  }

  @Test
  void what_a_later_document_says_is_over_is_ended() {
    Claim was =
        claim(source("a", "2025-01-01"), "Ost", "West", Status.ASSERTED, 0.9, Qualifiers.NONE);
    Claim over =
        claim(source("b", "2026-01-01"), "Ost", "West", Status.ENDED, 0.7, Qualifiers.NONE);
    assertEquals(Status.ENDED, facts(was, over).get(0).status());
  }

  @Test
  void an_identifying_qualifier_makes_another_fact() {
    Qualifiers first = Qualifiers.NONE.with("date", new Value.Moment("2012"));
    Qualifiers second = Qualifiers.NONE.with("date", new Value.Moment("2019"));
    List<Fact> facts =
        facts(
            claim(source("a", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, first),
            claim(source("a", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, second));
    assertEquals(2, facts.size());
    assertNotEquals(facts.get(0).id(), facts.get(1).id());
  }

  @Test
  void a_claim_without_a_date_goes_with_the_only_dated_one() {
    Qualifiers dated = Qualifiers.NONE.with("date", new Value.Moment("2019-03"));
    Qualifiers year = Qualifiers.NONE.with("date", new Value.Moment("2019"));
    List<Fact> facts =
        facts(
            claim(source("a", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, dated),
            claim(source("b", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, Qualifiers.NONE),
            claim(source("c", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, year));
    assertEquals(1, facts.size());
    assertEquals(3, facts.get(0).sources());
  }

  @Test
  void a_claim_without_a_date_stays_apart_where_it_fits_two() {
    Qualifiers first = Qualifiers.NONE.with("date", new Value.Moment("2012"));
    Qualifiers second = Qualifiers.NONE.with("date", new Value.Moment("2019"));
    List<Fact> facts =
        facts(
            claim(source("a", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, first),
            claim(source("b", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, second),
            claim(source("c", "2026-01-01"), "Ost", "West", Status.ASSERTED, 0.9, Qualifiers.NONE));
    assertEquals(3, facts.size());
  }
}
