package org.firmament.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.firmament.graph.OntologyReader;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Mention;
import org.firmament.model.Ontology;
import org.firmament.model.Reading;
import org.firmament.model.Sentence;
import org.firmament.model.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadTextTest {
  private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology/firmament.ttl"));
  private static final Reader GERMAN = Reader.of("de", Path.of("data"), ONTOLOGY);
  private static final Reader ENGLISH = Reader.of("en", Path.of("data"), ONTOLOGY);
  private static final String DEAL = "Die Norvik AG übernimmt die Ferrax GmbH. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "!!! ??? ...",
        "Norvik Ferrax Spedia",
        "\u200f\u202eDie Norvik AG\u202c übernimmt \u2067die Ferrax GmbH\u2069.",
        "🚀🚀 Die Norvik AG 👍 übernimmt die Ferrax GmbH 🎉.",
        "Norvik said: „Die Ferrax GmbH wird übernommen“, and its shares rose 5 %.",
        "<p>Die Norvik AG</p><br/>&nbsp;&amp; übernimmt <a href='x'>die Ferrax GmbH</a>.</div>",
        "DIE NORVIK AG ÜBERNIMMT DIE FERRAX GMBH FÜR 120 MIO. EURO.",
        "\ud800 Die Norvik AG \udc00 übernimmt e\u0301 die Ferrax GmbH.",
        "(((((((((((((((((((( „„„„„„„„ ]]]]]]]] \u0000\u0007"
      })
  void any_text_is_read_with_exact_offsets(String text) {
    for (String surrounded : new String[] {text, DEAL + text, text + " " + DEAL}) {
      isExact(GERMAN, surrounded);
      isExact(ENGLISH, surrounded);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",",
        ", ",
        "a ",
        "Norvik ",
        "Norvik, ",
        "die Norvik AG kauft Ferrax und ",
        "(",
        "🚀"
      })
  void what_goes_on_without_end_is_read(String again) {
    isExact(GERMAN, again.repeat(30_000 / again.length()));
    isExact(ENGLISH, again.repeat(30_000 / again.length()));
  }

  private static void isExact(Reader reader, String text) {
    Reading reading = reader.read(new Document(Source.of("bad"), Optional.empty(), text));
    int last = 0;
    for (Sentence sentence : reading.sentences()) {
      assertTrue(last <= sentence.span().start() && sentence.span().end() <= text.length());
      last = sentence.span().end();
    }
    for (Mention mention : reading.mentions()) {
      assertEquals(mention.span().in(text), mention.text());
    }
    for (Claim claim : reading.claims()) {
      assertEquals(claim.evidence().sentence().in(text), claim.evidence().quote());
    }
  }
}
