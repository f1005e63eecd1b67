package org.firmament.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  private static final LanguageGuess GUESS = LanguageGuess.among(Path.of("data/languages"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Konzern kauft seinen Rivalen für drei Milliarden Euro.",
        "de | Musterfirma übernimmt Beispiel AG",
        "de | Muster wächst weiter kräftig",
        "de | DIE AKTIE STEIGT UND STEIGT",
        "en | The company bought its rival for three billion euros.",
        "en | Sample Corp to buy Example Ltd",
        "en | Sample raises profit outlook",
        "'' | L'entreprise a acheté son rival pour trois milliards d'euros.",
        "'' | La empresa compró a su rival por tres mil millones de euros.",
        "'' | L'azienda ha acquistato il suo rivale per tre miliardi di euro.",
        "'' | Het bedrijf heeft zijn rivaal gekocht voor drie miljard euro.",
        "'' | A empresa comprou o seu rival por três mil milhões de euros.",
        "'' | Företaget köpte sin rival för tre miljarder euro och är nu störst.",
        "'' | Firma kupiła swojego rywala za trzy miliardy euro i jest największa.",
        "'' | Virksomheden har købt sin rival for tre milliarder euro.",
        "'' | 会社はライバルを買収した。",
        "'' | Компания купила своего конкурента за три миллиарда евро.",
        "'' | 12345 67,8 % !!!",
        "'' | ''"
      })
  void a_text_is_german_english_or_neither(String language, String text) {
    assertEquals(language.isEmpty() ? Optional.empty() : Optional.of(language), GUESS.of(text));
  }

  @Test
  void real_texts_are_told_right() throws IOException {
    Path shared = Path.of("../shared");
    assumeTrue(Files.isDirectory(shared));
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(shared)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".docs.jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode document = new ObjectMapper().readTree(line);
          Optional<String> guess = GUESS.of(document.get("text").asText());
          if (!guess.equals(Optional.of(document.get("lang").asText()))) {
            wrong.add(document.get("id").asText() + " " + guess);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
