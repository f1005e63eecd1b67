package org.firmament.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firmament.model.Ontology;

/** Something that nodes or arrows may carry, with its type. */
record Column(String name, Type type) {
  /** How a value is read back. */
  enum Type {
    TEXT("string", "string"),
    NUMBER("double", "double"),
    COUNT("int", "integer"),
    TRUTH("boolean", "boolean");

    private final String graphMl;
    private final String gexf;

    Type(String graphMl, String gexf) {
      this.graphMl = graphMl;
      this.gexf = gexf;
    }

    /** The type's name in GraphML. */
    String graphMl() {
      return graphMl;
    }

    /** The type's name in GEXF. */
    String gexf() {
      return gexf;
    }
  }

  /** What a node may carry. */
  static List<Column> ofNodes() {
    return List.of(
        text("label"),
        text("kind"),
        text("aliases"),
        text("lei"),
        text("isin"),
        text("ticker"),
        text("wikidata"));
  }

  /** What an arrow may carry: the marks of every fact and the ontology's qualifiers. */
  static List<Column> ofArrows(Ontology ontology) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                text("relation"),
                text("status"),
                new Column("current", Type.TRUTH),
                new Column("confidence", Type.NUMBER),
                new Column("sources", Type.COUNT)));
    Set<String> taken = Set.of("relation", "status", "current", "confidence", "sources");
    for (Ontology.Qualifier qualifier : ontology.qualifiers().values()) {
      if (!taken.contains(qualifier.name())) {
        boolean number = qualifier.datatype().equals("decimal");
        columns.add(new Column(qualifier.name(), number ? Type.NUMBER : Type.TEXT));
      }
    }
    return List.copyOf(columns);
  }

  /**
   * The column's head in a table for Neo4j, where kind and relation have a meaning of their own.
   */
  String neo4j() {
    return switch (name) {
      case "kind" -> ":LABEL";
      case "relation" -> ":TYPE";
      default -> type == Type.TEXT ? name : name + ":" + type.graphMl();
    };
  }

  private static Column text(String name) {
    return new Column(name, Type.TEXT);
  }
}
