package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Ontology;
import org.firmament.model.Source;
import org.junit.jupiter.api.Test;

/** Which amounts, shares and dates go with a claim. */
class QualifyingTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);
  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);

  private static List<Claim> claims(Reader reader, String text) {
    return reader.read(new Document(Source.of("example"), Optional.empty(), text)).claims();
  }

  /** The qualifiers of the first claim with that relation. */
  private static Map<String, String> said(Reader reader, String relation, String text) {
    Map<String, String> said = new TreeMap<>();
    claims(reader, text).stream()
        .filter(c -> c.relation().equals(relation))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reader.explain(text)))
        .qualifiers()
        .values()
        .forEach((name, value) -> said.put(name, value.lexical()));
    return said;
  }

  @Test
  void a_price_comes_with_its_currency_and_the_date_with_the_month() {
    assertEquals(
        Map.of("amount", "85000000", "currency", "EUR", "date", "2021-03"),
        said(
            GERMAN,
            "acquires",
            "Die Nordwerk AG übernahm im März 2021 die Südwerk GmbH für 85 Millionen Euro."));
    assertEquals(
        Map.of("amount", "260000000", "currency", "USD"),
        said(ENGLISH, "acquires", "Norvik Inc has bought Sudvik Inc for $260m (£134m)."));
  }

  @Test
  void a_later_sentence_tells_the_price_of_the_deal_before() {
    Map<String, String> price = Map.of("amount", "30000000", "currency", "EUR");
    for (String later :
        List.of(
            "Der Kaufpreis beträgt 30 Millionen Euro.",
            "Der Konzern zahlt 30 Millionen Euro oder 5 Euro je Aktie.")) {
      assertEquals(
          price, said(GERMAN, "acquires", "Die Norvik AG übernimmt die Sudvik GmbH. " + later));
    }
    assertEquals(
        Map.of("amount", "30000000", "currency", "USD"),
        said(ENGLISH, "acquires", "Norvik Inc has bought Sudvik Inc. The deal is worth $30m."));
  }

  @Test
  void what_another_firm_pays_is_no_price_of_the_deal_before() {
    assertEquals(
        Map.of(),
        said(
            GERMAN,
            "acquires",
            "Die Norvik AG übernimmt die Sudvik GmbH. Die Lumera AG zahlt 30 Millionen Euro."));
  }

  @Test
  void each_verb_has_its_own_date() {
    for (String text :
        List.of(
            "Norvik Inc, founded in 2007, was bought by Sudvik Inc in 2016.",
            "Norvik Inc was founded in 2007 and bought by Sudvik Inc in 2016.",
            "Muster Corp founded Norvik Inc in 2007 and sold it to Sudvik Inc in 2016.")) {
      assertEquals(Map.of("date", "2016"), said(ENGLISH, "acquires", text));
    }
  }

  @Test
  void the_revenue_of_what_is_bought_is_no_price() {
    assertEquals(
        Map.of(),
        said(
            GERMAN,
            "acquires",
            "Die Nordwerk AG übernimmt die Südwerk GmbH mit einem Umsatz von 5 Millionen Euro."));
  }

  @Test
  void no_claim_carries_what_its_relation_may_not() {
    List<Claim> claims =
        claims(
            ENGLISH,
            "Norvik Inc competes with Sudvik Inc, which it bought for $5m in 2004. The rival of"
                + " Norvik Inc, Ostvik Inc, paid $3m for a 20% stake.");
    for (Claim claim : claims) {
      List<String> allowed = ONTOLOGY.relation(claim.relation(), "test").qualifiers();
      assertTrue(allowed.containsAll(claim.qualifiers().values().keySet()), claim::toString);
    }
  }
}
