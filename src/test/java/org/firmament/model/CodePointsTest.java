package org.firmament.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void offsets_of_a_text_without_surrogates_are_kept() {
    CodePoints points = CodePoints.of("Übernahme");
    assertEquals(new Span(2, 5), points.of(new Span(2, 5)));
  }

  @Test
  void an_emoji_counts_once() {
    String text = "a😀b";
    CodePoints points = CodePoints.of(text);
    assertEquals(0, points.at(0));
    assertEquals(1, points.at(1));
    assertEquals(2, points.at(3));
    assertEquals(3, points.at(text.length()));
  }

  @Test
  void every_offset_agrees_with_counting() {
    String text = "x😀😀yä\u200f😀";
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean middle = i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i));
      if (!middle) {
        assertEquals(text.codePointCount(0, i), points.at(i));
      }
    }
  }
}
