package org.firmament.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firmament.model.Ontology;

/** Something that nodes or arrows may carry, with its type. */
record Column(String name, Type type) {
  /** How a value is read back. */
  enum Type {
    TEXT("string"),
    NUMBER("double"),
    COUNT("int"),
    TRUTH("boolean");

    private final String graphMl;

    Type(String graphMl) {
      this.graphMl = graphMl;
    }

    /** The type's name in GraphML. */
    String graphMl() {
      return graphMl;
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

  private static Column text(String name) {
    return new Column(name, Type.TEXT);
  }
}
