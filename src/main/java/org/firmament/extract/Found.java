package org.firmament.extract;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
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

  Span trigger() {
    return frame.flatMap(f -> f.trigger).orElse(object.orElse(subject).span());
  }

  SortedSet<String> signs(String language) {
    Signs signs =
        Signs.in(language)
            .pattern(relation.name(), pattern, frame)
            .doubt(doubt)
            .verdict(verdict)
            .place(sentence)
            .argument("subject", subject);
    object.ifPresent(o -> signs.argument("object", o));
    return signs.all();
  }

  List<Filled> arguments() {
    return object.isPresent() ? List.of(subject, object.get()) : List.of(subject);
  }
}
