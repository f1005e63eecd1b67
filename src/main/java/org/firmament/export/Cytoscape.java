package org.firmament.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The JSON of Cytoscape and cytoscape.js.
 *
 * @see <a href="https://js.cytoscape.org/#notation/elements-json">Elements JSON</a>
 */
final class Cytoscape implements Drawing {
  private final OutputStream file;
  private final JsonGenerator out;
  private final Later later = new Later();
  private final JsonGenerator edges;
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;

  Cytoscape(OutputStream file, List<Column> nodeColumns, List<Column> arrowColumns)
      throws IOException {
    this.file = file;
    this.out = FactLine.JSON.getFactory().createGenerator(file);
    this.out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    this.edges = FactLine.JSON.getFactory().createGenerator(later);
    this.edges.writeStartArray();
    this.nodeColumns = nodeColumns;
    this.arrowColumns = arrowColumns;
    this.out.writeStartObject();
    this.out.writeStringField("format_version", "1.0");
    this.out.writeStringField("generated_by", "firmament");
    this.out.writeStringField("target_cytoscapejs_version", "~3.33");
    this.out.writeObjectFieldStart("elements");
    this.out.writeArrayFieldStart("nodes");
  }

  @Override
  public void node(Node node) throws IOException {
    begin(out, node.id());
    out.writeStringField("name", node.label());
    end(out, nodeColumns, node.values());
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    begin(edges, arrow.id());
    edges.writeStringField("source", arrow.from().id());
    edges.writeStringField("target", arrow.to().orElseThrow().id());
    edges.writeStringField("interaction", arrow.relation());
    end(edges, arrowColumns, arrow.values());
  }

  private static void begin(JsonGenerator to, String id) throws IOException {
    to.writeRaw('\n');
    to.writeStartObject();
    to.writeObjectFieldStart("data");
    to.writeStringField("id", id);
  }

  private static void end(JsonGenerator to, List<Column> columns, Map<String, String> values)
      throws IOException {
    for (Column column : columns) {
      String value = values.get(column.name());
      if (value != null) {
        to.writeFieldName(column.name());
        switch (column.type()) {
          case NUMBER -> to.writeNumber(new BigDecimal(value));
          case COUNT -> to.writeNumber(Long.parseLong(value));
          case TRUTH -> to.writeBoolean(Boolean.parseBoolean(value));
          case TEXT -> to.writeString(value);
        }
      }
    }
    to.writeEndObject();
    to.writeEndObject();
  }

  /** The array of edges is made apart, so that arrows may come before nodes. */
  @Override
  public void close() throws IOException {
    out.writeEndArray();
    out.writeFieldName("edges");
    out.writeRawValue("");
    try (later) {
      out.flush();
      edges.writeEndArray();
      edges.flush();
      later.into(file);
    }
    out.writeEndObject();
    out.writeEndObject();
    out.writeRaw('\n');
    out.flush();
  }
}
