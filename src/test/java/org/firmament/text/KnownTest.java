package org.firmament.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownTest {
  private final AtomicInteger worked = new AtomicInteger();
  private final Known<Integer> lengths =
      new Known<>(
          word -> {
            worked.incrementAndGet();
            return word.length();
          });

  @Test
  void a_word_is_worked_out_once() {
    assertEquals(5, lengths.of("Stahl"));
    assertEquals(5, lengths.of("Stahl"));
    assertEquals(1, worked.get());
  }

  @Test
  void more_words_than_there_is_room_for_are_forgotten_and_worked_out_again() {
    for (int i = 0; i < Known.MOST + 10; i++) {
      lengths.of("w" + i);
    }
    assertTrue(lengths.size() <= Known.MOST);
    assertEquals(2, lengths.of("w0"));
  }
}
