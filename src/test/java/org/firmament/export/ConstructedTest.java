package org.firmament.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firmament.graph.Statement;
import org.firmament.graph.Term;
import org.junit.jupiter.api.Test;

class ConstructedTest {
  private static final String FM = "https://firmament.example/ontology#";
  private static final String ID = "https://firmament.example/id/";

  /** Draws into words. */
  private static final class Words implements Drawing {
    private final List<String> said = new ArrayList<>();

    @Override
    public void node(Node node) {
      said.add(node.id() + " " + node.values());
    }

    @Override
    public void arrow(Arrow arrow) {
      said.add(
          arrow.from().id() + " -> " + arrow.to().map(Node::id).orElse("") + " " + arrow.values());
    }

    @Override
    public void close() {}
  }

  private static Statement says(String subject, String predicate, Term object) {
    return new Statement(Term.iri(subject), Term.iri(predicate), object);
  }

  @Test
  void a_plain_triple_is_an_arrow_between_labelled_nodes() throws IOException {
    Words words = new Words();
    Constructed.of(
            List.of(
                    says(ID + "alibaba", FM + "competesWith", Term.iri(ID + "tencent")),
                    says(
                        ID + "alibaba",
                        "http://www.w3.org/2000/01/rdf-schema#label",
                        Term.words("Alibaba")))
                .iterator())
        .draw(words, false);
    assertEquals(
        List.of(
            "alibaba {label=Alibaba}",
            "tencent {label=tencent}",
            "alibaba -> tencent {relation=competesWith}"),
        words.said);
  }

  @Test
  void a_fact_node_is_one_arrow_with_its_values_even_beside_its_plain_triple() throws IOException {
    String fact = "https://firmament.example/fact/f1";
    Words words = new Words();
    Constructed.of(
            List.of(
                    says(ID + "alibaba", FM + "competesWith", Term.iri(ID + "tencent")),
                    says(fact, FM + "subject", Term.iri(ID + "alibaba")),
                    says(fact, FM + "relation", Term.iri(FM + "competesWith")),
                    says(fact, FM + "object", Term.iri(ID + "tencent")),
                    says(fact, FM + "sources", Term.integer(2)))
                .iterator())
        .draw(words, false);
    assertEquals(
        List.of(
            "alibaba {label=alibaba}",
            "tencent {label=tencent}",
            "alibaba -> tencent {relation=competesWith, sources=2}"),
        words.said);
  }
}
