package org.firmament.graph;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.system.StreamRDFBase;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;

/**
 * RDF/XML, one description for each run of triples with the same subject; a character that XML
 * cannot hold becomes U+FFFD.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML Syntax</a>
 */
final class RdfXmlWriting extends StreamRDFBase {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final PrintWriter out;
  private Node subject;

  RdfXmlWriting(OutputStream out) {
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** A blank node's name, as letters and digits. */
  static String label(Node blank) {
    return Bytes.asHexLC(blank.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void start() {
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
      out.print("\n    xmlns:" + prefix.getKey() + "=\"" + clean(prefix.getValue()) + "\"");
    }
    out.print(">\n");
  }

  @Override
  public void triple(Triple triple) {
    if (!triple.getSubject().equals(subject)) {
      end();
      subject = triple.getSubject();
      out.print("  <rdf:Description " + name("rdf:about", subject) + ">\n");
    }
    String predicate = triple.getPredicate().getURI();
    int local = Util.splitNamespaceXML(predicate);
    if (local >= predicate.length()) {
      throw new ProblemException(
          new Problem(
              "no-xml-name",
              "RDF/XML cannot hold the property <" + predicate + ">",
              "format rdfxml",
              "use turtle or jsonld"));
    }
    String element = "p:" + predicate.substring(local);
    String opened = element + " xmlns:p=\"" + clean(predicate.substring(0, local)) + "\"";
    String known = Prefixes.shorten(predicate);
    if (known.endsWith(":" + predicate.substring(local))) {
      element = known;
      opened = known;
    }
    out.print("    <" + opened + value(triple.getObject(), element) + "\n");
  }

  private static String value(Node object, String element) {
    if (!object.isLiteral()) {
      return " " + name("rdf:resource", object) + "/>";
    }
    String mark = "";
    if (!object.getLiteralLanguage().isEmpty()) {
      mark = " xml:lang=\"" + object.getLiteralLanguage() + "\"";
    } else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype())) {
      mark = " rdf:datatype=\"" + clean(object.getLiteralDatatypeURI()) + "\"";
    }
    String words = ILLEGAL.matcher(object.getLiteralLexicalForm()).replaceAll("\uFFFD");
    String content = Util.substituteEntitiesInElementContent(words).replace("\r", "&#xD;");
    return mark + ">" + content + "</" + element + ">";
  }

  private static String name(String attribute, Node node) {
    return node.isBlank()
        ? "rdf:nodeID=\"b" + label(node) + "\""
        : attribute + "=\"" + clean(node.getURI()) + "\"";
  }

  private void end() {
    if (subject != null) {
      out.print("  </rdf:Description>\n");
    }
  }

  @Override
  public void finish() {
    end();
    out.print("</rdf:RDF>\n");
    out.flush();
  }

  /** An IRI as the value of an attribute. */
  private static String clean(String iri) {
    return Util.substituteStandardEntities(iri);
  }
}
