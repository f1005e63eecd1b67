package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NeutralTest {
  @Test
  void an_escape_code_in_an_article_stands_as_a_sign() {
    assertEquals("␛[31mAlibaba␛[0m", Neutral.text("\u001b[31mAlibaba\u001b[0m"));
    assertEquals("␇ \uFFFD2J", Neutral.text("\u0007 \u009b2J"));
  }

  @Test
  void a_change_of_direction_cannot_hide_text() {
    assertEquals("Alibaba \uFFFDgnp.exe", Neutral.text("Alibaba \u202egnp.exe"));
  }

  @Test
  void umlauts_and_chinese_stay_as_they_are() {
    assertEquals("Müller 阿里巴巴 😀", Neutral.text("Müller 阿里巴巴 😀"));
  }

  @Test
  void a_line_has_no_line_breaks() {
    assertEquals("a b c", Neutral.line(" a\n b\t\tc\n"));
  }
}
