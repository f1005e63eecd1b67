package org.firmament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.firmament.model.Document;
import org.firmament.model.Limit;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Source;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void an_error_names_its_limit_with_the_number() {
    assertEquals(
        new Problem(
            "query-too-long",
            "more than 65,536 characters in a query (limit query-characters)",
            "query",
            "shorten it"),
        Limit.QUERY_CHARACTERS.problem("query"));
    TreeSet<String> labels = new TreeSet<>();
    for (Limit limit : Limit.values()) {
      assertTrue(limit.usual() > 0, limit.label());
      labels.add(limit.label());
    }
    assertEquals(Limit.values().length, labels.size());
  }

  @Test
  void a_document_of_too_many_sentences_is_not_read() {
    Source source =
        new Source("x", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    String text = "Es regnet. ".repeat((int) Limit.SENTENCES.usual() + 1);
    Document document = new Document(source, Optional.of("de"), text);
    Pipeline pipeline = Pipeline.load(Path.of("").toAbsolutePath());
    ProblemException thrown = assertThrows(ProblemException.class, () -> pipeline.read(document));
    assertEquals(Limit.SENTENCES.problem("x"), thrown.problem());
  }
}
