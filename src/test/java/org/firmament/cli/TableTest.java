package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static String drawn(boolean shown, List<String> head, List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Path here = Path.of("");
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            out,
            shown,
            shown,
            40,
            false,
            here,
            here,
            () -> null);
    new Table(terminal, head).print(rows.iterator());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_chinese_name_takes_two_columns_a_sign() {
    assertEquals(
        """
        name      kind
        --------  -------
        阿里巴巴  Company
        Baidu     Company
        """,
        drawn(
            false,
            List.of("name", "kind"),
            List.of(List.of("阿里巴巴", "Company"), List.of("Baidu", "Company"))));
  }

  @Test
  void a_terminal_gets_a_long_cell_in_several_lines() {
    assertEquals(
        """
        name    quote
        ------  --------------------------------
        Muster  Die Muster AG hat die Beispiel
                GmbH übernommen.
        """,
        drawn(
            true,
            List.of("name", "quote"),
            List.of(List.of("Muster", "Die Muster AG hat die Beispiel GmbH übernommen."))));
  }

  @Test
  void a_terminal_gets_a_row_of_too_many_columns_line_by_line() {
    assertEquals(
        """
        name    Muster
        status  asserted
        quote   Die Muster AG hat die Beispiel
                GmbH für viel Geld übernommen.
        """,
        drawn(
            true,
            List.of("name", "status", "quote"),
            List.of(
                List.of(
                    "Muster",
                    "asserted",
                    "Die Muster AG hat die Beispiel GmbH für viel Geld übernommen."))));
  }

  @Test
  void a_pipe_gets_every_row_in_one_line() {
    String quote = "Die Muster AG hat die Beispiel GmbH für viel Geld übernommen.";
    assertEquals(
        "quote\n" + "-".repeat(quote.length()) + "\n" + quote + "\n",
        drawn(false, List.of("quote"), List.of(List.of(quote))));
  }
}
