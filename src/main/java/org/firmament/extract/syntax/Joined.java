package org.firmament.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/** Names that a participle joins to the noun behind: "Munich-based", "Austin, Texas-based". */
final class Joined {
  /** The participle and the phrases of the names that it is joined to. */
  record Joint(int participle, List<Chunk> inner) {}

  private final Marked marked;
  private final Grammar grammar;

  Joined(Marked marked, Grammar grammar) {
    this.marked = marked;
    this.grammar = grammar;
  }

  Optional<Joint> at(int i, int limit) {
    Name name = marked.names.get(i);
    if (name == null || grammar.nounsAreCapital()) {
      return Optional.empty();
    }
    int next = name.to() + 1;
    boolean town = isTown(i, name);
    Name region =
        town && next < limit && marked.words.get(name.to()).is(",") ? marked.names.get(next) : null;
    int participle = region == null ? name.to() : region.to();
    if (participle + 1 < limit && isJoint(participle)) {
      return Optional.of(new Joint(participle, List.of(standing(name))));
    }
    boolean two =
        participle < limit
            && town
            && grammar.conjunctions().contains(marked.words.get(participle).lower());
    return two ? at(participle + 1, limit).map(j -> with(name, j)) : Optional.empty();
  }

  /** Whether a name may be one of the places told: not a firm that is itself based somewhere. */
  private boolean isTown(int i, Name name) {
    return name.thing().kind() == Kind.PLACE && (i == 0 || !isJoint(i - 1));
  }

  /** "Leeds and London-based". */
  private static Joint with(Name name, Joint joint) {
    List<Chunk> inner = new ArrayList<>(List.of(standing(name)));
    inner.addAll(joint.inner());
    return new Joint(joint.participle(), inner);
  }

  /** Whether a word is a participle that a hyphen joins to the name before it. */
  boolean isJoint(int participle) {
    Word word = marked.words.get(participle);
    return !grammar.nounsAreCapital()
        && word.is(WordClass.ADJECTIVE)
        && word.form().is(Form.Shape.PAST_PARTICIPLE)
        && (marked.joinedByHyphen(participle)
            || marked.touches(participle) && (word.is("based") || word.is("headquartered")));
  }

  private static Chunk standing(Name name) {
    Chunk chunk = new Chunk(name.from());
    chunk.to = name.to();
    chunk.name = Optional.of(name);
    return chunk;
  }
}
