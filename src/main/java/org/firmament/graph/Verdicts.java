package org.firmament.graph;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes the answer of an ASK. */
final class Verdicts {
  private Verdicts() {}

  static void write(ResultFormat format, boolean verdict, OutputStream out) {
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    lines.print(
        switch (format) {
          case TABLE, TURTLE -> (verdict ? "yes" : "no") + "\n";
          case CSV -> "_askResult\r\n" + verdict + "\r\n";
          case TSV -> "?_askResult\n" + verdict + "\n";
          case JSON -> "{ \"head\" : {} , \"boolean\" : " + verdict + " }\n";
          case XML ->
              "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">"
                  + "<head/><boolean>"
                  + verdict
                  + "</boolean></sparql>\n";
        });
    lines.flush();
  }
}
