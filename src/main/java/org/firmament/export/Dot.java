package org.firmament.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * The language of Graphviz.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
final class Dot implements Drawing {
  private final BufferedWriter out;

  Dot(Writer out) throws IOException {
    this.out = new BufferedWriter(out);
    line("digraph firmament {");
    line("  graph [charset=\"UTF-8\" rankdir=\"LR\"];");
    line("  node [shape=\"box\" style=\"rounded\" fontname=\"sans-serif\"];");
    line("  edge [fontname=\"sans-serif\" fontsize=\"10\"];");
  }

  @Override
  public void node(Node node) throws IOException {
    write("  \"" + Clean.dot(node.id()) + "\" [label=\"" + Clean.dotLabel(node.label()) + "\"");
    attributes(node.values());
    line(node.isFact() ? " shape=\"note\"];" : "];");
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    write(
        "  \"%s\" -> \"%s\" [label=\"%s\" id=\"%s\""
            .formatted(
                Clean.dot(arrow.from().id()),
                Clean.dot(arrow.to().orElseThrow().id()),
                Clean.dotLabel(arrow.relation()),
                Clean.dot(arrow.id())));
    attributes(arrow.values());
    boolean asserted = arrow.values().getOrDefault("status", "asserted").equals("asserted");
    line(asserted ? "];" : " style=\"dashed\"];");
  }

  private void attributes(Map<String, String> values) throws IOException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!value.getKey().equals("label")) {
        write(" \"%s\"=\"%s\"".formatted(Clean.dot(value.getKey()), Clean.dot(value.getValue())));
      }
    }
  }

  private void write(String text) throws IOException {
    out.write(text);
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    line("}");
    out.flush();
  }
}
