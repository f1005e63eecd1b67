package org.firmament.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.firmament.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static final Figures GERMAN = Figures.of(Path.of("data/languages/de"));
  private static final Figures ENGLISH = Figures.of(Path.of("data/languages/en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sie zahlt 3 Milliarden Yuan dafür. | 3 Milliarden Yuan=3000000000 CNY",
        "rund 431 Millionen US-Dollar (3 Milliarden Yuan) | 431 Millionen US-Dollar=~431000000 USD, 3 Milliarden Yuan=3000000000 CNY",
        "notiert bei 134,60 Euro. | 134,60 Euro=134.6 EUR",
        "für 10,6 Mrd. Euro gekauft | 10,6 Mrd. Euro=10600000000 EUR",
        "für 2,5 Mio. Dollar gekauft | 2,5 Mio. Dollar=2500000 USD",
        "für € 1,5 Mio. gekauft | € 1,5 Mio=1500000 EUR",
        "für EUR 12,5 gekauft | EUR 12,5=12.5 EUR",
        "für CHF300 gekauft | CHF300=300 CHF",
        "etwa 1,2 Milliarden Menschen | 1,2 Milliarden=~1200000000",
        "1.200 Arbeitsplätze | 1.200=1200",
        "verlor gut 7 Prozent | 7 Prozent=>7 %",
        "knapp 30 Cent je Aktie | 30 Cent=-0.3 EUR",
        "mehr als 1.234.567,89 Euro | 1.234.567,89 Euro=>1234567.89 EUR",
        "bis zu 500 Stellen | 500=^500",
        "3 bis 4 Prozent | 3 bis 4 Prozent=3..4 %",
        "3-4 Prozent | 3-4 Prozent=3..4 %",
        "zwischen 20 und 30 Millionen Euro | 20 und 30 Millionen Euro=20000000..30000000 EUR",
        "von 3,1 auf 3,5 Milliarden Euro | 3,1=3100000000 EUR, 3,5 Milliarden Euro=3500000000 EUR",
        "3,5 Milliarden Euro nach 3,1 Milliarden | 3,5 Milliarden Euro=3500000000 EUR, 3,1 Milliarden=3100000000 EUR",
        "von 5 auf 7 Prozent | 5=5 %, 7 Prozent=7 %",
        "zwei Millionen Kunden | zwei Millionen=2000000",
        "eine halbe Milliarde Franken | eine halbe Milliarde Franken=500000000 CHF",
        "anderthalb Milliarden Euro | anderthalb Milliarden Euro=1500000000 EUR",
        "rund ein Drittel der Aktien | ein Drittel=~33.33 %",
        "zwei Drittel der Aktien | zwei Drittel=66.67 %",
        "die Hälfte der Anteile | Hälfte=50 %",
        "in der zweiten Hälfte | ''",
        "eine siebenprozentige Beteiligung | siebenprozentige=7 %",
        "eine 15-prozentige Beteiligung | 15-prozentige=15 %",
        "eine 25,1-prozentige Beteiligung | 25,1-prozentige=25.1 %",
        "eine 51%ige Tochter | 51%ige=51 %",
        "51 Prozent, 3,2 % und 7% | 51 Prozent=51 %, 3,2 %=3.2 %, 7%=7 %",
        "sank um -3,2 % | -3,2 %=-3.2 %",
        "minus 3,2 Prozent | minus 3,2 Prozent=-3.2 %",
        "plus 4 Prozent | plus 4 Prozent=4 %",
        "500 Mio. Schweizer Franken | 500 Mio. Schweizer Franken=500000000 CHF",
        "20 Mrd. Yen und 30 Rupien | 20 Mrd. Yen=20000000000 JPY, 30 Rupien=30 INR",
        "90 Mio. norwegische Kronen | 90 Mio. norwegische Kronen=90000000 NOK",
        "90 Mio. Kronen | 90 Mio. Kronen=90000000 SEK",
        "5 Mio. Pfund und 6 Mio. Rubel | 5 Mio. Pfund=5000000 GBP, 6 Mio. Rubel=6000000 RUB",
        "8 Milliarden australische Dollar | 8 Milliarden australische Dollar=8000000000 AUD",
        "der 120-Millionen-Euro-Auftrag | 120-Millionen-Euro-Auftrag=120000000 EUR",
        "10 000 Mitarbeiter | 10 000=10000",
        "2000 Mitarbeiter | 2000=2000",
        "im Jahr 2015 | ''",
        "2015 wuchs die Firma | ''",
        "am 19. Februar 2026 und 03.02.2023 | ''",
        "im 3. Quartal | ''",
        "um 10.30 Uhr, 14 Uhr und 15:45 | ''",
        "Platz 3, Nr. 7 und 3,5 Prozentpunkte | ''",
        "Airbus A380, 5G und die 3M | ''",
        "Mehrere Milliarden Euro | ''",
        "Hunderte Millionen Dollar | ''",
        "seit 10 Jahren, vor zwei bis drei Monaten, mit 32 GB | ''",
        "mehrere tausend Dollar | ''",
        "fünfzig Filialen in zwölf Ländern | fünfzig=50, zwölf=12",
        "der Umsatz: 7,3 Mrd.; Gewinn 500 TEUR | 7,3 Mrd=7300000000, 500 TEUR=500000 EUR",
        "1'500 Franken | 1'500 Franken=1500 CHF",
        "weniger als 3 und nicht mehr als 5 Prozent | 3=<3, 5 Prozent=^5 %"
      })
  void german_figures_have_their_value_and_unit(String text, String wanted) {
    assertEquals(wanted, shown(GERMAN, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paid $9.3bn for it | $9.3bn=9300000000 USD",
        "paid £7.9m for it | £7.9m=7900000 GBP",
        "1.4bn euros (£960m; $1.85bn) | 1.4bn euros=1400000000 EUR, £960m=960000000 GBP, $1.85bn=1850000000 USD",
        "84m euros | 84m euros=84000000 EUR",
        "almost $2bn | $2bn=-2000000000 USD",
        "150,000 workers | 150,000=150000",
        "25p a share, then 25 pence | 25p=0.25 GBP, 25 pence=0.25 GBP",
        "20 cents a share | 20 cents=0.2 USD",
        "about 7 percent | 7 percent=~7 %",
        "more than 500 jobs | 500=>500",
        "between 5% and 6% | 5% and 6%=5..6 %",
        "3 to 4 percent | 3 to 4 percent=3..4 %",
        "rose from 5% to 8% | 5%=5 %, 8%=8 %",
        "shares rose 3p to 250p | 3p=0.03 GBP, 250p=2.5 GBP",
        "two million people | two million=2000000",
        "half of the shares | half=50 %",
        "in the first half of the year | ''",
        "half a billion dollars | half a billion dollars=500000000 USD",
        "a third of the market | a third=33.33 %",
        "in the third quarter | ''",
        "two-thirds of it | two-thirds=66.67 %",
        "an 8% stake, 51 per cent | 8%=8 %, 51 per cent=51 %",
        "3 million Australian dollars | 3 million Australian dollars=3000000 AUD",
        "A$3m and US$1.5 million | A$3m=3000000 AUD, US$1.5 million=1500000 USD",
        "a $1.4-billion deal | $1.4-billion=1400000000 USD",
        "a million dollars | a million dollars=1000000 USD",
        "a 12-month deal with 747 jets | 747=747",
        "founded in 2015 with 12,000 staff | 12,000=12000",
        "2,000 jobs in 2000 | 2,000=2000",
        "On 7 August 2014, and August 7 | ''",
        "the 3rd deal at 10:30 | ''",
        "up to 3,500 jobs | 3,500=^3500",
        "at least twenty-five shops | twenty-five=>25",
        "Rs 500 crore | Rs 500 crore=5000000000 INR",
        "EUR 3.5 million | EUR 3.5 million=3500000 EUR",
        "from 3.1 to 3.5 billion euros | 3.1=3100000000 EUR, 3.5 billion euros=3500000000 EUR",
        "fell -3.2% to $5.20 | -3.2%=-3.2 %, $5.20=5.2 USD",
        "just under $300m, some 40 people, or so | $300m=-300000000 USD, 40=~40",
        "300 people or more | 300=300",
        "2 percentage points in three months | ''",
        "nearly 4 million Swiss francs | 4 million Swiss francs=-4000000 CHF"
      })
  void english_figures_have_their_value_and_unit(String text, String wanted) {
    assertEquals(wanted, shown(ENGLISH, text));
  }

  private static String shown(Figures figures, String text) {
    return figures.in(text, new Span(0, text.length())).stream()
        .map(figure -> shown(figure, text))
        .collect(Collectors.joining(", "));
  }

  private static String shown(Figure figure, String text) {
    String mark =
        switch (figure.approximation()) {
          case EXACT -> "";
          case ABOUT -> "~";
          case MORE -> ">";
          case LESS -> "<";
          case ALMOST -> "-";
          case UPTO -> "^";
        };
    String unit = figure.type() == Figure.Type.PERCENT ? " %" : " " + figure.unit();
    return figure.span().in(text)
        + "="
        + mark
        + figure.value().toPlainString()
        + figure.upTo().map(to -> ".." + to.toPlainString()).orElse("")
        + (figure.type() == Figure.Type.COUNT ? "" : unit);
  }

  @Test
  void only_the_stretch_asked_for_is_read() {
    String text = "Vor 5 Euro. Nach 7 Euro.";
    assertEquals(
        List.of(new Span(17, 23)),
        GERMAN.in(text, new Span(12, 24)).stream().map(Figure::span).toList());
  }

  @Test
  void odd_input_is_read_without_failing() {
    for (String piece :
        List.of(
            ",", "1,", "1 ", "1.", "$", "$1", "-1", "ein ", "Millionen ", "1/", "😀1", "1-a-")) {
      String text = piece.repeat(20_000);
      GERMAN.in(text, new Span(0, text.length()));
      ENGLISH.in(text, new Span(0, text.length()));
    }
  }
}
