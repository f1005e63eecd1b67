package org.firmament.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * JSON-LD, one object for each run of triples with the same subject.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdWriting extends StreamRDFBase {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  /** What writes JSON may fail. */
  private interface Work {
    void run() throws IOException;
  }

  private final JsonGenerator out;
  private final Map<Node, List<Node>> values = new LinkedHashMap<>();
  private Node subject;

  JsonLdWriting(OutputStream out) {
    try {
      this.out = JSON.createGenerator(out).useDefaultPrettyPrinter();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {
    writing(
        () -> {
          out.writeStartObject();
          out.writeObjectFieldStart("@context");
          for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            out.writeStringField(prefix.getKey(), prefix.getValue());
          }
          out.writeEndObject();
          out.writeArrayFieldStart("@graph");
        });
  }

  @Override
  public void triple(Triple triple) {
    if (!triple.getSubject().equals(subject)) {
      writing(this::object);
      subject = triple.getSubject();
    }
    values.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>()).add(triple.getObject());
  }

  @Override
  public void finish() {
    writing(
        () -> {
          object();
          out.writeEndArray();
          out.writeEndObject();
          out.writeRaw('\n');
          out.flush();
        });
  }

  private void object() throws IOException {
    if (values.isEmpty()) {
      return;
    }
    out.writeStartObject();
    out.writeStringField("@id", name(subject));
    for (Map.Entry<Node, List<Node>> value : values.entrySet()) {
      boolean type = value.getKey().equals(Vocabulary.TYPE);
      out.writeArrayFieldStart(type ? "@type" : Prefixes.shorten(value.getKey().getURI()));
      for (Node object : value.getValue()) {
        if (type) {
          out.writeString(name(object));
        } else {
          write(object);
        }
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    values.clear();
  }

  private static String name(Node node) {
    return node.isBlank() ? "_:b" + RdfXmlWriting.label(node) : node.getURI();
  }

  private void write(Node object) throws IOException {
    if (!object.isLiteral()) {
      out.writeStartObject();
      out.writeStringField("@id", name(object));
      out.writeEndObject();
    } else if (XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
      out.writeString(object.getLiteralLexicalForm());
    } else {
      out.writeStartObject();
      out.writeStringField("@value", object.getLiteralLexicalForm());
      if (object.getLiteralLanguage().isEmpty()) {
        out.writeStringField("@type", Prefixes.shorten(object.getLiteralDatatypeURI()));
      } else {
        out.writeStringField("@language", object.getLiteralLanguage());
      }
      out.writeEndObject();
    }
  }

  private static void writing(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
