package org.firmament.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      examples.add(example(i, "pattern good", i % 10 != 0));
      examples.add(example(i, "pattern bad", i % 4 == 0));
    }
    examples.add(example(100, "pattern seldom", false));
    return examples;
  }

  private static Example example(int document, String pattern, boolean right) {
    Told told =
        new Told(
            "d" + document,
            "acquires",
            List.of("a"),
            List.of("b"),
            "asserted",
            new TreeMap<>(),
            "",
            pattern,
            Optional.empty());
    return new Example(told, Set.of("any", pattern), right);
  }

  @Test
  void a_pattern_is_as_sure_as_it_was_right() {
    Calibration calibration = Calibration.fit(examples());
    assertEquals(0.90, calibration.of(Set.of("any", "pattern good")), 0.03);
    assertEquals(0.25, calibration.of(Set.of("any", "pattern bad")), 0.05);
  }

  @Test
  void a_pattern_seen_once_or_never_is_judged_by_the_rest() {
    Calibration calibration = Calibration.fit(examples());
    double mean = calibration.of(Set.of("any"));
    assertEquals(mean, calibration.of(Set.of("any", "pattern new")));
    assertEquals(mean, calibration.of(Set.of("any", "pattern seldom")), 0.25);
  }

  @Test
  void what_holds_for_some_documents_holds_for_the_others() {
    Reliability reliability = Calibration.crossValidated(examples(), 2);
    assertTrue(reliability.error() < 0.1, reliability.toString());
    assertTrue(reliability.surer() > reliability.other() + 0.5, reliability.toString());
  }

  @Test
  void facts_that_nobody_read_count_as_much_as_all_others_for_how_sure_facts_are() {
    List<Example> read = new ArrayList<>();
    List<Example> unread = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      read.add(example(i, "pattern good", i % 10 != 0));
    }
    for (int i = 0; i < 40; i++) {
      unread.add(example(1000 + i, "pattern good", i % 10 < 7));
    }
    Calibration level = Calibration.fit(read).leveled(read, unread);
    assertEquals(0.80, level.of(Set.of("any", "pattern good")), 0.01);
  }
}
