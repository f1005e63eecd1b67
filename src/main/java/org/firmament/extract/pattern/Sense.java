package org.firmament.extract.pattern;

import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Whether a filled pattern makes sense where grammar alone would allow it. */
final class Sense {
  private Sense() {}

  static boolean isIn(Match match, Analysis analysis) {
    return isPlausible(match) && !isOfField(match, analysis) && !areListed(match, analysis);
  }

  private static boolean isPlausible(Match match) {
    Optional<Thing> subject = match.subject().thing();
    Optional<Thing> object = match.object().flatMap(Filled::thing);
    boolean same = object.isPresent() && subject.isPresent() && object.get() == subject.get();
    return !same && !isOfOther(match, subject) && !isShopping(match, subject, object);
  }

  /** "Norvik's head of Trade Policy": whose head it is, and for what. */
  private static boolean isOfField(Match match, Analysis analysis) {
    if (isOfOwner(match)) {
      return true;
    }
    Optional<Chunk> office =
        analysis.phrases().at(match.frame().at).filter(c -> c.head == match.frame().at);
    return match.frame().sort == Frame.Sort.RELATIONAL
        && match.pattern().relation().name().equals("holdsPosition")
        && office
            .filter(c -> c.owners.stream().anyMatch(Sense::isEmployer))
            .flatMap(c -> c.complement)
            .filter(c -> c.preposition.equals("of"))
            .filter(c -> match.object().filter(o -> o.chunk() == c).isPresent())
            .isPresent();
  }

  /** "named by the government as Norvik's chief": whose office it is, and who only gives it. */
  private static boolean isOfOwner(Match match) {
    Optional<Thing> employer = match.object().flatMap(Filled::thing);
    return match.frame().sort == Frame.Sort.VERB
        && match.pattern().relation().name().equals("holdsPosition")
        && employer.isPresent()
        && Optional.ofNullable(match.filled().get("role"))
            .map(Filled::chunk)
            .filter(c -> c.owners.stream().anyMatch(n -> isEmployer(n) && isFirm(n)))
            .filter(c -> c.owners.stream().noneMatch(n -> n.thing() == employer.get()))
            .isPresent();
  }

  /** "A, B und C bieten Handys an": who stands in one list does the same, and not to each other. */
  private static boolean areListed(Match match, Analysis analysis) {
    Optional<Chunk> object = match.object().map(Filled::chunk);
    if (match.frame().sort != Frame.Sort.VERB
        || object.isEmpty()
        || match.pattern().relation().symmetric()) {
      return false;
    }
    Chunk one = match.subject().chunk();
    boolean first = one.from < object.get().from;
    Chunk left = first ? one : object.get();
    Chunk right = first ? object.get() : one;
    return left.name.isPresent()
        && right.name.isPresent()
        && right.from == left.to + 1
        && analysis.words().get(left.to).is(",")
        && right.to < analysis.words().size()
        && analysis.words().get(right.to).is(WordClass.CONJUNCTION);
  }

  private static boolean isFirm(Name owner) {
    return Kind.FIRMS.contains(owner.thing().kind());
  }

  private static boolean isEmployer(Name owner) {
    return owner.genitive() && owner.thing().kind() != Kind.PLACE;
  }

  /**
   * "Shops sell Norvik's Lumera": who sells a ware that is told to be another's does not make it.
   */
  private static boolean isOfOther(Match match, Optional<Thing> subject) {
    return match.pattern().relation().name().equals("offers")
        && match.frame().sort == Frame.Sort.VERB
        && match.object().stream()
            .flatMap(o -> o.chunk().owners.stream())
            .filter(Name::genitive)
            .map(Name::thing)
            .anyMatch(t -> t.kind() == Kind.COMPANY && subject.filter(t::equals).isEmpty());
  }

  /** "Weber hat einen Porsche gekauft": a person who buys a ware takes over nothing. */
  private static boolean isShopping(Match match, Optional<Thing> subject, Optional<Thing> object) {
    return match.pattern().relation().name().equals("acquires")
        && subject.filter(t -> t.kind() == Kind.PERSON).isPresent()
        && object.filter(t -> t.kind() == Kind.PRODUCT).isPresent()
        && match.object().filter(o -> o.chunk().determiner == Determiner.INDEFINITE).isPresent();
  }
}
