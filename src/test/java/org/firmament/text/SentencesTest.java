package org.firmament.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.firmament.model.Sentence;
import org.firmament.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final Sentences GERMAN = Sentences.of("de", Path.of("data/languages/de"));
  private static final Sentences ENGLISH = Sentences.of("en", Path.of("data/languages/en"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Im 3. Quartal stieg der Umsatz. | Der Gewinn sank.",
        "Der Kaufpreis liegt bei 10,6 Mrd. Euro. | Das teilte die Firma mit.",
        "Die Beispiel GmbH & Co. KG wächst. | Sie sucht Personal.",
        "Dr.-Ing. Muster leitet das Werk. | Er kommt aus Wien.",
        "Banken, z. B. Sparkassen, zahlen mehr. | Das gilt auch für z.B. Versicherer.",
        "Der Konzern aus St. Pölten baut um. | Die Kosten steigen.",
        "Die Zahlen kommen am 19. Februar. | Dann tagt der Aufsichtsrat.",
        "J. P. Morgan berät den Käufer. | Auch S. Muster ist dabei.",
        "Zum 200. Geburtstag kam sie. | Der Saal war voll.",
        "Er wuchs (siehe Tabelle). | Drei Werke schließen. | \"So viele Fans\". | Berlin jubelt.",
        "Das war 2015. | Danach ging es bergab.",
        "Der Vertrag endet am 3. | Danach ist Schluss.",
        "Der Kurs fiel um 3,5. | Siemens blieb stabil.",
        "Er sagte: „Wir wachsen. | Das ist gut.“ | Danach ging er.",
        "„Kommt das?“, fragte er. | Niemand antwortete.",
        "„Das ist gut!“ sagte sie. | Alle nickten.",
        "Kaufen oder verkaufen?! | Neue Analyse hier.",
        "Der Umsatz fiel.Der Gewinn stieg.",
        "Mehr unter www.beispiel.de und shop.Muster.com im Netz.",
        "Die Firma (sie gehört der Muster AG. Seit 2010.) wächst weiter. | Alle freuen sich.",
        "Das Geschäft läuft usw. | Die Firma wächst.",
        "Prof. Dr. Beispiel und Hr. Muster sprachen. | Frau Nr. 3 auch.",
        "DER KONZERN WÄCHST. | DIE AKTIE STEIGT.",
        "Gewinn der Muster e.V. steigt. | Das sind 5 Mio. Menschen.",
        "1. FC Musterstadt gewinnt. | Es war der 2. Sieg.",
        "Der Umsatz lag bei 3 Mio. | Die Kosten auch.",
        "Das Haus in der Lindenstr. 5 ist verkauft. | Es war teuer.",
        "Er bekommt u. a. Geld vom Land. | So heißt es."
      })
  void german_sentences_end_where_a_reader_ends_them(String marked) {
    check(GERMAN, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Example Inc. Chief Executive Joe Sample resigned. | He was 60.",
        "Sample Corp. and Example Ltd. merged. | The deal closed.",
        "The U.S. Federal Reserve raised rates. | The dollar rose.",
        "It moved to the U.S. | The firm grew.",
        "Mr. Sample lives in St. Louis. | He is retired.",
        "He lives at No. 3 Sample Street. | It is small.",
        "Sales were $1.4bn. | Profit was $9.3m. | Costs fell.",
        "“We will grow,” he said. | “It is time.” | He left.",
        "\"We will grow.\" | He said so. | \"It is time.\"",
        "It rose 16.5%. | Sample shares fell (to £258.5m). | Example grew.",
        "He said no. | The firm agreed.",
        "The fall of 5% in 2004. | Analysts cheered.",
        "Shares rose to $5.20. | Analysts cheered.",
        "J. P. Sample runs it. | George W. Example helps.",
        "Did it pay? | Yes! | It did.",
        "It paid for Yahoo! Inc. | The price was high.",
        "The firm grew. | eBay did not.",
        "It sells tea, coffee, etc. | The range is wide.",
        "He holds a Ph.D. from there. | She does not.",
        "Profit fell.The firm cut jobs."
      })
  void english_sentences_end_where_a_reader_ends_them(String marked) {
    check(ENGLISH, marked);
  }

  private static void check(Sentences splitter, String marked) {
    List<String> wanted = new ArrayList<>();
    for (String part : marked.replaceAll("([a-z])\\.(D[aei]r|The) ", "$1.¦$2 ").split(" \\| |¦")) {
      wanted.add(part);
    }
    String text = marked.replace(" | ", " ");
    assertEquals(wanted, texts(splitter, text));
  }

  private static List<String> texts(Sentences splitter, String text) {
    return splitter.in(text).stream().map(sentence -> sentence.span().in(text)).toList();
  }

  @Test
  void a_line_break_ends_headlines_and_list_items() {
    assertEquals(
        List.of(
            "Muster kauft Beispiel",
            "Der Kurs steigt.",
            "- Umsatz wächst",
            "- gewinn sinkt",
            "Mehr dazu",
            "Es geht los."),
        texts(
            GERMAN,
            "Muster kauft Beispiel\r\nDer Kurs steigt.\n\n- Umsatz wächst\n- gewinn sinkt\n"
                + "Mehr dazu\n  Es geht los.  \n"));
  }

  @Test
  void a_paragraph_wrapped_at_a_width_is_read_through() {
    String first =
        "The sample company of the cold and windy north said late on\nMonday that it would buy its"
            + " one remaining old rival in\nthe South Sea for cash.";
    assertEquals(
        List.of(first, "It has done so before.", "Heading", "More text."),
        texts(ENGLISH, first + " It has done so before.\n\nHeading\n\nMore text."));
  }

  @Test
  void sentences_are_numbered_and_lie_in_the_text() {
    String text = "  Eins 😀 kommt. \u200FZwei geht.\n\n😀\n";
    List<Sentence> sentences = GERMAN.in(text);
    assertEquals(List.of("Eins 😀 kommt.", "\u200FZwei geht.", "😀"), texts(GERMAN, text));
    assertEquals(List.of(0, 1, 2), sentences.stream().map(Sentence::number).toList());
    assertEquals(new Span(2, 16), sentences.get(0).span());
  }

  @Test
  void odd_input_is_split_without_failing() {
    for (String piece :
        List.of(
            ",", ".", "(", ")", "\"", "! ", ". A", "a.B", ". \"", "Wort ", "\n", "-\n", "1. ")) {
      assertOrdered(piece.repeat(200_000));
    }
    assertEquals(209, GERMAN.in("Wort ".repeat(50_000)).size());
    assertEquals(List.of(), GERMAN.in(""));
    assertEquals(List.of(), GERMAN.in(" \n\uFEFF\u00A0\n"));
    Random random = new Random(7);
    String marks = "aBÄ1 .,!?\n\r\"„“()-–'…😀\u200F\u0000";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append(marks.charAt(random.nextInt(marks.length())));
      }
      assertOrdered(text.toString());
    }
  }

  private static void assertOrdered(String text) {
    for (Sentences splitter : List.of(GERMAN, ENGLISH)) {
      int last = 0;
      for (Sentence sentence : splitter.in(text)) {
        assertTrue(sentence.span().start() >= last && sentence.span().length() > 0);
        last = sentence.span().end();
      }
    }
  }
}
