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
  private final JsonGenerator out;
  private final List<Column> nodeColumns;
  private final List<Column> arrowColumns;
  private boolean edges;

  Cytoscape(OutputStream out, List<Column> nodeColumns, List<Column> arrowColumns)
      throws IOException {
    this.out = FactLine.JSON.getFactory().createGenerator(out);
    this.out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
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
    begin(node.id());
    out.writeStringField("name", node.label());
    end(nodeColumns, node.values());
  }

  @Override
  public void arrow(Arrow arrow) throws IOException {
    beginEdges();
    begin(arrow.id());
    out.writeStringField("source", arrow.from().id());
    out.writeStringField("target", arrow.to().orElseThrow().id());
    out.writeStringField("interaction", arrow.relation());
    end(arrowColumns, arrow.values());
  }

  private void begin(String id) throws IOException {
    out.writeRaw('\n');
    out.writeStartObject();
    out.writeObjectFieldStart("data");
    out.writeStringField("id", id);
  }

  private void end(List<Column> columns, Map<String, String> values) throws IOException {
    for (Column column : columns) {
      String value = values.get(column.name());
      if (value != null) {
        out.writeFieldName(column.name());
        switch (column.type()) {
          case NUMBER -> out.writeNumber(new BigDecimal(value));
          case COUNT -> out.writeNumber(Long.parseLong(value));
          case TRUTH -> out.writeBoolean(Boolean.parseBoolean(value));
          case TEXT -> out.writeString(value);
        }
      }
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void beginEdges() throws IOException {
    if (!edges) {
      out.writeEndArray();
      out.writeArrayFieldStart("edges");
      edges = true;
    }
  }

  @Override
  public void close() throws IOException {
    beginEdges();
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    out.writeRaw('\n');
    out.flush();
  }
}
