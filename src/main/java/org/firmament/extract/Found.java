package org.firmament.extract;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.syntax.Frame;
import org.firmament.model.Ontology;
import org.firmament.model.Qualifiers;
import org.firmament.model.Sentence;
import org.firmament.model.Span;
import org.firmament.model.Status;

/** Something found in a sentence that becomes a claim. */
record Found(
    Filled subject,
    Optional<Filled> object,
    Ontology.Relation relation,
    String pattern,
    Optional<Frame> frame,
    double doubt,
    Sentence sentence,
    Circumstances.Verdict verdict,
    Qualifiers qualifiers) {
  /** The same with what its words mean as arguments of the relation, when all has been read. */
  Found meant() {
    return new Found(
        subject.as(relation.domain()),
        object.map(o -> o.as(relation.range())),
        relation,
        pattern,
        frame,
        doubt,
        sentence,
        verdict,
        qualifiers);
  }

  /** The same as the document tells it elsewhere. */
  Found as(Status status) {
    return new Found(
        subject, object, relation, pattern, frame, doubt, sentence, verdict.as(status), qualifiers);
  }

  /** The same with other qualifiers. */
  Found with(Qualifiers others) {
    return new Found(subject, object, relation, pattern, frame, doubt, sentence, verdict, others);
  }

  /** The same said by the inverse relation: who owns a share of a firm, or whose unit it is. */
  Found turned(Ontology.Relation inverse, String pattern) {
    return new Found(
        object.orElseThrow(),
        Optional.of(subject),
        inverse,
        pattern,
        frame,
        doubt,
        sentence,
        verdict,
        qualifiers);
  }

  /** Whether the wording that saw it has a status of its own. */
  boolean isWorded() {
    return verdict.rule().equals(Circumstances.Verdict.WORDING);
  }

  Span trigger() {
    return frame.flatMap(f -> f.trigger).orElse(object.orElse(subject).span());
  }

  /**
   * The signs that it was read under.
   *
   * @param firms how many firms its sentence names
   * @param said in how many sentences the document says the same
   */
  SortedSet<String> signs(String language, int firms, int said) {
    Signs signs =
        Signs.in(language)
            .pattern(relation.name(), pattern, frame)
            .doubt(doubt)
            .verdict(verdict)
            .place(sentence)
            .among(firms, said)
            .argument("subject", subject);
    object.ifPresent(o -> signs.argument("object", o).apart(subject.span(), o.span()));
    return signs.all();
  }

  /** What the document may say in other sentences, too. */
  List<Object> said() {
    return List.of(
        relation.name(),
        subject.thing().orElseThrow(),
        object.flatMap(Filled::thing),
        qualifiers.only(List.of("metric", "value")));
  }

  /** Whether a thing is its subject or object. */
  boolean isOf(Thing thing) {
    return arguments().stream().anyMatch(a -> a.thing().filter(thing::equals).isPresent());
  }

  List<Filled> arguments() {
    return object.isPresent() ? List.of(subject, object.get()) : List.of(subject);
  }
}
