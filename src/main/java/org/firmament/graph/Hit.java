package org.firmament.graph;

import java.util.List;
import java.util.Optional;
import org.firmament.model.Entity;
import org.firmament.model.Source;
import org.firmament.model.Span;

/** Something that a search found, the better the higher its score. */
public sealed interface Hit {
  /** The words to show. */
  String text();

  /** Where in {@link #text} the searched words stand, in UTF-16 units, in order. */
  List<Span> highlights();

  double score();

  /**
   * An entity.
   *
   * @param text the name or alias that matched
   * @param facts how many facts it takes part in
   */
  record Named(Entity entity, String text, List<Span> highlights, double score, int facts)
      implements Hit {}

  /**
   * A sentence or the title of a document.
   *
   * @param sentence the sentence's span in code points of the document's text; empty for a title
   */
  record Passage(
      Source source, Optional<Span> sentence, String text, List<Span> highlights, double score)
      implements Hit {}
}
