package org.firmament.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** One arrow a line, as JSON, where no claims are known. */
final class FactLines implements Drawing {
  private static final Set<String> OF_EVERY_FACT =
      Set.of("relation", "status", "current", "confidence", "sources");

  private final BufferedWriter out;
  private final List<Column> columns;

  FactLines(Writer out, List<Column> columns) {
    this.out = new BufferedWriter(out);
    this.columns = columns;
  }

  /** A thing without a fact has no line. */
  @Override
  public void node(Node node) {}

  @Override
  public void arrow(Arrow arrow) throws IOException {
    ObjectNode line = FactLine.JSON.createObjectNode();
    line.put("relation", arrow.relation());
    line.put("subject", arrow.from().label());
    arrow.to().ifPresent(to -> line.put("object", to.label()));
    ObjectNode qualifiers = FactLine.JSON.createObjectNode();
    for (Column column : columns) {
      String value = arrow.values().get(column.name());
      if (value != null) {
        put(OF_EVERY_FACT.contains(column.name()) ? line : qualifiers, column, value);
      }
    }
    line.set("qualifiers", qualifiers);
    out.write(FactLine.text(line));
    out.write('\n');
  }

  private static void put(ObjectNode into, Column column, String value) {
    switch (column.type()) {
      case NUMBER -> into.put(column.name(), new BigDecimal(value));
      case COUNT -> into.put(column.name(), Long.parseLong(value));
      case TRUTH -> into.put(column.name(), Boolean.parseBoolean(value));
      case TEXT -> into.put(column.name(), value);
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
