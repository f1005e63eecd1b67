package org.firmament.extract.pattern;

import java.util.List;
import org.firmament.extract.name.Name;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.syntax.Frame.Role;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/** Whether an argument of a frame stands in the role that a pattern asks for. */
final class Fit {
  private final Grammar grammar;
  private final Lexicon lexicon;

  Fit(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
  }

  /** By role and marker, which others may stand for; not what belongs to another argument. */
  boolean fits(
      Frame.Argument argument, Need need, Pattern.Shape shape, Frame frame, Analysis analysis) {
    boolean dative =
        need.role() == Role.OBJECT
            && frame.sort == Frame.Sort.VERB
            && frame.first(Role.OBJECT).isEmpty();
    boolean role =
        argument.role() == need.role()
            || standsFor(argument, need, shape, frame)
            || dative && argument.role() == Role.DATIVE
            || need.role() == Role.DATIVE && isDative(argument, frame, analysis)
            || isLeft(argument, need, frame);
    boolean marker =
        need.markers().isEmpty()
            || need.markers().contains(grammar.basePreposition(argument.marker()));
    boolean compound =
        frame.lemma.isEmpty()
            && need.role() == Role.COMPLEMENT
            && argument.marker().isEmpty()
            && !isMaker(argument);
    boolean firstOnly =
        frame.sort != Frame.Sort.VERB
            || shape.needs().stream()
                .anyMatch(n -> n.role() == Role.OBJECT && (!n.lemmas().isEmpty() || n.isFigure()));
    return role
        && marker
        && !compound
        && !isCarried(argument, need, shape, frame)
        && !isOfOther(argument, shape, frame, analysis)
        && !isOfPost(argument, shape, frame)
        && !isOwnerOfPeer(argument, shape, frame)
        && !isNear(argument, analysis)
        && !isInsideWith(argument, shape, frame)
        && !isInsideFirst(argument, shape, frame, analysis)
        && !(firstOnly && frame.isSecondAlike(argument));
  }

  /** "hat die Zentrale in A und Werke in B": where one of them is, the other is not. */
  private boolean isOfOther(
      Frame.Argument argument, Pattern.Shape shape, Frame frame, Analysis analysis) {
    List<Need> objects =
        frame.sort == Frame.Sort.VERB && argument.role() == Role.ADJUNCT
            ? shape.needs().stream().filter(n -> n.role() == Role.OBJECT).toList()
            : List.of();
    int begin = argument.chunk().group.get(0).begin();
    List<Chunk> things = frame.in(Role.OBJECT).stream().map(Frame.Argument::chunk).toList();
    boolean parted =
        objects.size() == 1
            && things.size() > 1
            && things.stream().anyMatch(c -> c.head >= 0 && c.to == begin);
    return parted
        && things.stream()
            .filter(c -> c.to == begin)
            .noneMatch(c -> isAsked(objects.get(0), c, analysis));
  }

  /** "its Kestrel rival, the Lumera": the rival of Kestrel is its own. */
  private static boolean isOwnerOfPeer(Frame.Argument argument, Pattern.Shape shape, Frame frame) {
    return shape.pattern().relation().name().equals("competesWith")
        && frame.sort == Frame.Sort.RELATIONAL
        && argument.chunk().pronoun.isPresent()
        && argument.chunk().determiner == Determiner.POSSESSIVE
        && frame.in(Role.COMPLEMENT).stream()
            .filter(a -> a.marker().isEmpty())
            .flatMap(a -> a.chunk().name.stream())
            .anyMatch(n -> !n.genitive() && n.thing().kind() == Kind.PRODUCT);
  }

  /** "wechselt an die Spitze von X": what the post is of is not where somebody comes from. */
  private boolean isOfPost(Frame.Argument argument, Pattern.Shape shape, Frame frame) {
    return frame.sort == Frame.Sort.VERB
        && argument.role() == Role.ADJUNCT
        && shape.needs().stream().noneMatch(n -> n.lemmas().stream().anyMatch(this::isPost))
        && frame.in(Role.ADJUNCT).stream()
            .map(Frame.Argument::chunk)
            .filter(c -> c.complement.filter(of -> of == argument.chunk()).isPresent())
            .anyMatch(c -> isPost(c.lemma));
  }

  /**
   * "Nach dem Aus für X übernimmt Y", "Since the attacks in X, Y has cut": before the verb of a
   * German clause and the first comma of an English one stands one phrase, so that what lies in it
   * belongs to its noun, unless the pattern asks for that noun.
   */
  private boolean isInsideFirst(
      Frame.Argument argument, Pattern.Shape shape, Frame frame, Analysis analysis) {
    Chunk chunk = argument.chunk();
    boolean before =
        grammar.verbSecond()
            ? frame.group.contains(chunk.to)
            : chunk.to < frame.at && analysis.words().get(chunk.to).is(",");
    boolean last =
        frame.sort == Frame.Sort.VERB
            && before
            && grammar.has("inner-prepositions", argument.marker());
    return last
        && analysis
            .phrases()
            .at(chunk.begin() - 1)
            .filter(c -> c.to == chunk.begin() && c.head >= 0 && c.name.isEmpty())
            .filter(c -> c.hasPreposition() && c.begin() == 0 || opens(c, analysis))
            .filter(
                c ->
                    shape.needs().stream()
                        .noneMatch(
                            n ->
                                !n.lemmas().isEmpty() && Wording.headed(n.lemmas(), c, analysis)
                                    || n.list().filter(l -> isListed(l.type(), c)).isPresent()))
            .isPresent();
  }

  /** "based in A, with shops in B": what follows "with" tells where the shops are. */
  private boolean isInsideWith(Frame.Argument argument, Pattern.Shape shape, Frame frame) {
    int begin = argument.chunk().group.get(0).begin();
    return !grammar.nounsAreCapital()
        && argument.role() == Role.ADJUNCT
        && frame.in(Role.ADJUNCT).stream()
            .filter(a -> a.marker().equals("with"))
            .map(Frame.Argument::chunk)
            .filter(c -> c.to == begin && c.head >= 0 && c.name.isEmpty())
            .anyMatch(c -> shape.needs().stream().noneMatch(n -> n.markers().contains("with")));
  }

  /** "Since the 11 September attacks in X": a noun in an English phrase that opens the sentence. */
  private boolean opens(Chunk chunk, Analysis analysis) {
    return !grammar.verbSecond()
        && analysis.words().get(0).is(WordClass.PREPOSITION)
        && analysis.words().subList(0, chunk.begin()).stream()
            .noneMatch(w -> w.is(WordClass.VERB) || w.is(WordClass.MARK));
  }

  /** "in Gerasdorf bei Wien": the town that only tells where the other lies. */
  private static boolean isNear(Frame.Argument argument, Analysis analysis) {
    int begin = argument.chunk().begin();
    return argument.marker().equals("bei")
        && argument.chunk().namesPlace()
        && analysis
            .phrases()
            .at(begin - 1)
            .filter(c -> c.to == begin && c.namesPlace())
            .isPresent();
  }

  private boolean isPost(String lemma) {
    return grammar.has("posts", lemma);
  }

  private boolean isAsked(Need need, Chunk chunk, Analysis analysis) {
    return need.lemmas().isEmpty() && need.list().isEmpty()
        || !need.lemmas().isEmpty() && Wording.headed(need.lemmas(), chunk, analysis)
        || need.list().isPresent() && isListed(need.list().get().type(), chunk);
  }

  /** Whether the noun of a phrase is of that list or has that role. */
  boolean isListed(String type, Chunk chunk) {
    return type.equals("own") && chunk.head >= 0
        || chunk
            .noun
            .filter(n -> n.list().equals(type) && !n.isOwner() || n.role().equals(type))
            .isPresent()
        || chunk.head >= 0
            && (lexicon.site(chunk.lemma).filter(type::equals).isPresent()
                || lexicon.matters(chunk.lemma).contains(type));
  }

  /** "Norviks Lumera X5", "its Lumera": the firm in the genitive, or who stands for it. */
  private static boolean isMaker(Frame.Argument argument) {
    Chunk maker = argument.chunk();
    return maker.name.filter(Name::genitive).isPresent()
        || maker.pronoun.isPresent() && maker.determiner == Determiner.POSSESSIVE;
  }

  /** "die der Norvik AG gehörende Firma": the one phrase without a preposition. */
  private boolean isDative(Frame.Argument argument, Frame frame, Analysis analysis) {
    return argument.role() == Role.OBJECT
        && frame.sort == Frame.Sort.VERB
        && !frame.passive
        && analysis.words().get(frame.at).is(WordClass.ADJECTIVE)
        && grammar.has("dative-verbs", frame.lemma)
        && frame.first(Role.DATIVE).isEmpty()
        && frame.in(Role.OBJECT).size() == 1;
  }

  /** The noun that a passive was said of may stand behind others that took its role. */
  private static boolean isLeft(Frame.Argument argument, Need need, Frame frame) {
    return frame.sort == Frame.Sort.VERB
        && frame.passive
        && need.role() == Role.OBJECT
        && argument.role() == Role.PREDICATE
        && !need.lemmas().isEmpty();
  }

  /** "Die Konkurrenz von A mit B": what an event noun governs is the subject of such a verb. */
  private static boolean standsFor(
      Frame.Argument argument, Need need, Pattern.Shape shape, Frame frame) {
    return frame.sort == Frame.Sort.EVENT
        && need.role() == Role.SUBJECT
        && argument.role() == Role.OBJECT
        && shape.needs().stream().noneMatch(n -> n.role() == Role.OBJECT);
  }

  /** "X prüft die Fusion von A und B": where those who do it are told, no other does it. */
  private static boolean isCarried(
      Frame.Argument argument, Need need, Pattern.Shape shape, Frame frame) {
    return argument.role() == Role.SUBJECT
        && need.role() == Role.SUBJECT
        && frame.in(Role.OBJECT).stream().anyMatch(o -> standsFor(o, need, shape, frame));
  }
}
