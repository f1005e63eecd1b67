package org.firmament.model;

import java.util.List;

/**
 * One thing as a single document knows it: all its names there, before documents are compared.
 *
 * @param document the document's id
 * @param number counts the referents of the document from 0
 * @param name its fullest proper name in the document
 * @param names every surface form by which the document names it, {@code name} among them, sorted
 */
public record Referent(String document, int number, Kind kind, String name, List<String> names) {
  public Referent {
    names = List.copyOf(names);
    if (!names.contains(name)) {
      throw new IllegalArgumentException("\"" + name + "\" is not among " + names);
    }
  }
}
