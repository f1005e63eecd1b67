package org.firmament.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.firmament.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  private static final Moments GERMAN = Moments.of(Path.of("data/languages/de"));
  private static final Moments ENGLISH = Moments.of(Path.of("data/languages/en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "am 19. Februar 2026 | 19. Februar 2026=2026-02-19 DATE",
        "Am 1. Jänner 2016 | 1. Jänner 2016=2016-01-01 DATE",
        "am 3. Okt. 2015 | 3. Okt. 2015=2015-10-03 DATE",
        "im März 2021 | März 2021=2021-03 PERIOD",
        "2015 wuchs sie | 2015=2015 PERIOD",
        "im Jahr 2000 wuchs sie | 2000=2000 PERIOD",
        "2000 Mitarbeiter | ''",
        "2015 Euro | ''",
        "am 03.02.2023 und 3.2.23 | 03.02.2023=2023-02-03 DATE, 3.2.23=2023-02-03 DATE",
        "drittes Quartal 2015 | drittes Quartal 2015=2015-Q3 PERIOD",
        "im dritten Quartal 2015 | dritten Quartal 2015=2015-Q3 PERIOD",
        "im dritten Quartal des Jahres 2015 | dritten Quartal des Jahres 2015=2015-Q3 PERIOD",
        "im 3. Quartal | 3. Quartal=--Q3 RELATIVE",
        "erstes Halbjahr 2015 | erstes Halbjahr 2015=2015-H1 PERIOD",
        "H1 2015, Q3/2014 | H1 2015=2015-H1 PERIOD, Q3/2014=2014-Q3 PERIOD",
        "Geschäftsjahr 2014/15 | 2014/15=2014/15 PERIOD",
        "Geschäftsjahr 2014/2015 | 2014/2015=2014/15 PERIOD",
        "im zweiten Quartal 2014/15 | zweiten Quartal 2014/15=2014/15-Q2 PERIOD",
        "am 19. Februar | 19. Februar=--02-19 RELATIVE",
        "im Jänner | Jänner=--01 RELATIVE",
        "gegründet von Jan Berger | ''",
        "am Montag, gestern | Montag= RELATIVE, gestern= RELATIVE",
        "im vergangenen Jahr | im vergangenen Jahr= RELATIVE",
        "(2010-2015) | 2010=2010 PERIOD, 2015=2015 PERIOD",
        "Olympische Winterspiele 2026 in Mailand | 2026=2026 PERIOD",
        "2026-02-19 | 2026-02-19=2026-02-19 DATE",
        "Der 31.12. kommt, die 1999er auch | ''"
      })
  void german_times_have_their_date(String text, String wanted) {
    assertEquals(wanted, shown(GERMAN, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 7 August 2014 | 7 August 2014=2014-08-07 DATE",
        "on August 7, 2014, | August 7, 2014=2014-08-07 DATE",
        "on the 7th of August | 7th of August=--08-07 RELATIVE",
        "in July 2008 | July 2008=2008-07 PERIOD",
        "third quarter of 2004 | third quarter of 2004=2004-Q3 PERIOD",
        "third-quarter profit | third-quarter=--Q3 RELATIVE",
        "first half of 2015 | first half of 2015=2015-H1 PERIOD",
        "Q3 2015 and H1 | Q3 2015=2015-Q3 PERIOD, H1=--H1 RELATIVE",
        "on Monday, last year | Monday= RELATIVE, last year= RELATIVE",
        "in May it may march | May=--05 RELATIVE",
        "Sept. 5, 2003 | Sept. 5, 2003=2003-09-05 DATE",
        "in 2004-05 | 2004-05=2004/05 PERIOD",
        "2000 jobs in 2000 | 2000=2000 PERIOD",
        "paid $2015 for 1995 shares | 1995=1995 PERIOD",
        "in the 1990s | ''"
      })
  void english_times_have_their_date(String text, String wanted) {
    assertEquals(wanted, shown(ENGLISH, text));
  }

  private static String shown(Moments moments, String text) {
    return moments.in(text, new Span(0, text.length())).stream()
        .map(moment -> moment.span().in(text) + "=" + moment.iso() + " " + moment.type())
        .collect(Collectors.joining(", "));
  }
}
