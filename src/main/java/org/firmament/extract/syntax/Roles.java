package org.firmament.extract.syntax;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.text.Case;

/** Gives the phrases of a German clause that have no preposition their roles. */
final class Roles {
  private final Grammar grammar;
  private final Lexicon lexicon;

  Roles(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
  }

  /** Subject, object and dative by case and number; where those are silent, by order. */
  void give(Frame frame, List<Chunk> bare, int numbers, boolean goesOn, boolean infinitive) {
    Role subjectRole = frame.passive ? Role.OBJECT : Role.SUBJECT;
    boolean taken = frame.first(subjectRole).isPresent();
    Chunk subject = null;
    double doubt = 0.05;
    if (!taken && !infinitive) {
      List<Chunk> able =
          bare.stream()
              .filter(
                  c ->
                      (c.cases & Case.NOMINATIVE) != 0
                          && Agreement.agrees(c, numbers)
                          && !c.isFigure())
              .toList();
      List<Chunk> sure =
          able.stream()
              .filter(c -> (c.cases & Case.ACCUSATIVE) == 0 && (c.cases & Case.DATIVE) == 0)
              .toList();
      Optional<Chunk> named =
          grammar.has("copulas", frame.lemma) && bare.size() == 2
              ? onlyNamed(able)
              : Optional.empty();
      Optional<Chunk> share =
          bare.stream()
              .filter(c -> c.isFigure() && grammar.has("belonging-verbs", frame.lemma))
              .findFirst();
      if (share.isPresent()) {
        subject = share.get();
      } else if (named.isPresent()) {
        subject = named.get();
      } else if (!sure.isEmpty()) {
        subject = sure.get(0);
        doubt = 0;
      } else if (!able.isEmpty() && !goesOn) {
        subject = agent(frame, able).orElse(able.get(0));
        doubt = able.size() > 1 ? 0.2 : 0.05;
      }
    }
    if (grammar.has("calling-verbs", frame.lemma) && !frame.passive) {
      call(subject, bare);
    }
    boolean copula = grammar.has("copulas", frame.lemma);
    Optional<Chunk> receiver = receiver(frame, bare, subject, copula);
    boolean object = false;
    for (Chunk chunk : bare) {
      if (chunk == subject) {
        frame.addAll(subjectRole, chunk, doubt);
      } else if (copula && (chunk.cases & Case.NOMINATIVE) != 0 && !frame.passive) {
        frame.addAll(Role.PREDICATE, chunk, 0);
      } else if ((chunk.cases & (Case.ACCUSATIVE | Case.NOMINATIVE)) == 0
          && (chunk.cases & Case.DATIVE) != 0) {
        frame.addAll(Role.DATIVE, chunk, 0);
      } else if (receiver.isPresent() && receiver.get() == chunk) {
        frame.addAll(Role.DATIVE, chunk, 0.1);
      } else if (!object || chunk.group.size() > 1) {
        frame.addAll(frame.passive ? Role.PREDICATE : Role.OBJECT, chunk, doubt);
        object = chunk.figure.isEmpty() || chunk.head >= 0;
      } else {
        boolean earlierIsName =
            frame.in(Role.OBJECT).stream().anyMatch(a -> a.chunk().name.isPresent());
        frame.addAll(earlierIsName || frame.passive ? Role.PREDICATE : Role.OBJECT, chunk, 0.2);
      }
    }
  }

  /** "Das neue Tablet bietet Norvik an": a ware offers nothing, a firm does. */
  private Optional<Chunk> agent(Frame frame, List<Chunk> able) {
    boolean deed = !frame.passive && lexicon.dealings().isByAgent(frame.lemma);
    return deed && able.size() > 1 && isWare(able.get(0))
        ? able.stream().filter(Roles::isAgent).findFirst()
        : Optional.empty();
  }

  private boolean isWare(Chunk chunk) {
    if (chunk.name.isPresent()) {
      return chunk.name.get().thing().kind() == Kind.PRODUCT;
    }
    return chunk.head >= 0
        && (chunk.noun.filter(Lexicon.Noun::isProduct).isPresent() || lexicon.isGoods(chunk.lemma));
  }

  private static boolean isAgent(Chunk chunk) {
    return chunk
        .name
        .map(n -> n.thing().kind())
        .filter(k -> Kind.FIRMS.contains(k) || k == Kind.PERSON)
        .isPresent();
  }

  /** "Das Modehaus, mit dem X kooperiert, heißt Y": the name is that of the subject. */
  private static void call(Chunk subject, List<Chunk> bare) {
    if (subject == null || subject.name.isPresent() || subject.head < 0) {
      return;
    }
    bare.stream()
        .filter(c -> c != subject && c.name.isPresent() && c.head < 0)
        .findFirst()
        .ifPresent(name -> subject.apposition = Optional.of(name));
  }

  /** Of two objects without a preposition, the first that may be a dative is the receiver. */
  private Optional<Chunk> receiver(Frame frame, List<Chunk> bare, Chunk subject, boolean copula) {
    boolean receives = grammar.has("dative-verbs", frame.lemma);
    if (copula || grammar.has("naming-verbs", frame.lemma) && !receives) {
      return Optional.empty();
    }
    List<Chunk> objects = bare.stream().filter(c -> c != subject).toList();
    if (objects.size() == 2 && isCounted(objects.get(0), objects.get(1))) {
      return Optional.empty();
    }
    if (receives && objects.size() == 1) {
      return Optional.of(objects.get(0)).filter(c -> (c.cases & Case.DATIVE) != 0);
    }
    boolean marked =
        objects.stream()
            .anyMatch(
                c ->
                    (c.cases & (Case.ACCUSATIVE | Case.NOMINATIVE)) == 0
                        && (c.cases & Case.DATIVE) != 0);
    boolean priced =
        objects.size() == 2
            && objects.get(0).isThing()
            && !objects.get(0).isFigure()
            && objects.get(1).isFigure();
    if (priced) {
      return Optional.of(objects.get(0));
    }
    boolean two = objects.size() == 2 && !marked;
    return two
        ? objects.stream()
            .filter(c -> (c.cases & Case.DATIVE) != 0 && !c.isFigure())
            .filter(c -> c == objects.get(0) || !objects.get(0).isThing())
            .findFirst()
        : Optional.empty();
  }

  /** "zehn Millionen Lumera 2". */
  private static boolean isCounted(Chunk count, Chunk ware) {
    return count.isFigure()
        && count.head < 0
        && ware.begin() == count.to
        && ware.head < 0
        && ware.name.filter(n -> n.thing().kind() == Kind.PRODUCT).isPresent();
  }

  /** "Neuer Chef ist Hans Meier": of two, the one with a name is what the clause is about. */
  private static Optional<Chunk> onlyNamed(List<Chunk> chunks) {
    List<Chunk> named = chunks.stream().filter(c -> c.name.isPresent()).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
