package org.firmament.extract.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.word.Word;

/** A sentence with all layers: words, names, phrases, frames. */
public record Analysis(
    int number, List<Word> words, List<Name> names, Phrasing phrases, List<Frame> frames) {
  /** The things named in the same clause, which a description beside them does not mean. */
  public Set<Thing> clauseMates(Chunk chunk) {
    Set<Thing> mates = new LinkedHashSet<>();
    for (Frame frame : frames) {
      boolean here = frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (here && frame.sort != Frame.Sort.RELATIONAL) {
        frame.arguments.stream()
            .filter(a -> !isOfVerbBefore(a, frame))
            .forEach(a -> a.chunk().name.ifPresent(n -> mates.add(n.thing())));
      }
    }
    return mates;
  }

  /** "ordered parts from Norvik and told the firm": the first verb has it, the other only seems. */
  private boolean isOfVerbBefore(Frame.Argument argument, Frame frame) {
    return argument.role() == Frame.Role.ADJUNCT
        && argument.chunk().to <= frame.at
        && frames.stream()
            .filter(f -> f != frame && f.sort == Frame.Sort.VERB)
            .filter(f -> f.at < argument.chunk().begin())
            .anyMatch(f -> f.arguments.stream().anyMatch(a -> a.chunk() == argument.chunk()));
  }
}
