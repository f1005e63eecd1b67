package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;
import org.firmament.text.WordClass;

/**
 * What stands right behind a firm's name without a word that relates them: its town ("Norvik
 * (Ulm)", "Norvik GmbH Ulm", "Norvik, Ulm,"), the exchange of its ticker ("Norvik (NYSE: NVK)"),
 * and where it is ("Der Händler Norvik in Ulm wächst").
 */
public final class Bracketed {
  private static final double SURE = 0.8;

  private final Lexicon lexicon;
  private final Grammar grammar;

  public Bracketed(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** A firm and its place or exchange, and the relation that they stand in. */
  public record Told(Filled company, Filled object, String relation) {}

  public List<Told> find(Analysis analysis) {
    List<Told> told = new ArrayList<>();
    List<Name> names = analysis.names();
    for (int n = 0; n < names.size(); n++) {
      Name firm = names.get(n);
      if (firm.thing().kind() == Kind.COMPANY && firm.thing().weight() >= SURE) {
        town(firm, analysis).ifPresent(told::add);
        byAdjective(firm, analysis).ifPresent(told::add);
        inBrackets(names, n, analysis.words()).ifPresent(told::add);
        afterComma(names, n, analysis.words()).ifPresent(told::add);
        inFront(firm, analysis).ifPresent(told::add);
      }
    }
    return told;
  }

  /**
   * "Der Händler Norvik in Ulm wächst": before the verb of a German main clause stands one phrase
   * only, so that the place belongs to the name.
   */
  private Optional<Told> inFront(Name firm, Analysis analysis) {
    Optional<Chunk> holder = analysis.phrases().at(firm.from());
    Optional<Chunk> where =
        firm.to() < analysis.words().size() ? analysis.phrases().at(firm.to()) : Optional.empty();
    boolean together =
        holder.filter(c -> c.name.filter(firm::equals).isPresent() && c.begin() == 0).isPresent()
            && where.filter(c -> isTownIn(c, firm.to())).isPresent();
    if (!together || !grammar.verbSecond()) {
      return Optional.empty();
    }
    Chunk place = where.get();
    boolean verb =
        analysis.frames().stream()
            .anyMatch(
                f ->
                    f.sort == Frame.Sort.VERB
                        && f.opener.isEmpty()
                        && f.group.contains(place.to)
                        && !grammar.has("reporting", f.lemma));
    String lemma = holder.get().lemma.toLowerCase(Locale.ROOT);
    String relation = grammar.has("any-firm", lemma) ? "headquarteredIn" : "operatesIn";
    Name name = place.name.orElseThrow();
    return verb
        ? Optional.of(told(firm, name.span(), name.thing(), name.text(), relation))
        : Optional.empty();
  }

  private boolean isTownIn(Chunk chunk, int from) {
    return chunk.begin() == from
        && grammar.basePreposition(chunk.preposition).equals("in")
        && chunk.head < 0
        && chunk.group.size() == 1
        && chunk.namesPlace()
        && isTown(chunk.name.get().text());
  }

  private Optional<Told> inBrackets(List<Name> names, int firm, List<Word> words) {
    int open = names.get(firm).to();
    if (open >= words.size() || !words.get(open).is("(")) {
      return Optional.empty();
    }
    for (Name name : names.subList(firm + 1, names.size())) {
      if (name.to() >= words.size() || closed(words, open, name.from())) {
        break;
      }
      Word next = words.get(name.to());
      boolean seat =
          words.subList(open + 1, name.from()).stream().allMatch(this::isOfSeat)
              && name.thing().kind() == Kind.PLACE
              && isTown(name.text())
              && (next.is(")") || next.is(","));
      if (seat || name.thing().kind() == Kind.EXCHANGE && next.is(":")) {
        String relation = seat ? "headquarteredIn" : "listedOn";
        return Optional.of(told(names.get(firm), name.span(), name.thing(), name.text(), relation));
      }
    }
    return Optional.empty();
  }

  /** "(Sitz: Ulm)", "(Sitz in Ulm)". */
  private boolean isOfSeat(Word word) {
    return word.is(WordClass.MARK)
        || word.is(WordClass.PREPOSITION)
        || lexicon.site(word.form().noun()).filter("seat"::equals).isPresent();
  }

  /** "die Norvik GmbH, Ulm, wächst". */
  private Optional<Told> afterComma(List<Name> names, int firm, List<Word> words) {
    Name name = names.get(firm);
    Optional<Name> next =
        firm + 1 < names.size() ? Optional.of(names.get(firm + 1)) : Optional.empty();
    boolean told =
        lexicon.isLegalForm(words.get(name.to() - 1).text())
            && next.filter(t -> t.from() == name.to() + 1 && t.to() < words.size())
                .filter(t -> words.get(name.to()).is(",") && words.get(t.to()).is(WordClass.MARK))
                .filter(t -> t.thing().kind() == Kind.PLACE && isTown(t.text()))
                .isPresent();
    return told
        ? next.map(t -> told(name, t.span(), t.thing(), t.text(), "headquarteredIn"))
        : Optional.empty();
  }

  private static boolean closed(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().anyMatch(w -> w.is(")"));
  }

  /** "die Münchner Norvik AG": a name with a legal form that an adjective of a town begins. */
  private Optional<Told> byAdjective(Name firm, Analysis analysis) {
    Word first = analysis.words().get(firm.from());
    Optional<String> city = lexicon.placeOf(first.text()).filter(this::isTown);
    boolean led =
        city.isPresent()
            && !city.get().equals(first.text())
            && firm.to() - firm.from() > 2
            && !firm.thing().isListed()
            && lexicon.isLegalForm(analysis.words().get(firm.to() - 1).text())
            && !analysis.words().get(firm.from() + 1).form().known();
    if (!led) {
      return Optional.empty();
    }
    firm.thing().alias(firm.text().substring(first.text().length()).trim());
    Thing place = new Thing(Integer.MAX_VALUE);
    place.name(city.get());
    place.alias(first.text());
    place.settle(java.util.Set.of(Kind.PLACE));
    return Optional.of(told(firm, first.span(), place, city.get(), "headquarteredIn"));
  }

  /** The town that a name with a legal form ends with. */
  private Optional<Told> town(Name firm, Analysis analysis) {
    int last = firm.to() - 1;
    Word town = analysis.words().get(last);
    boolean ends =
        last - firm.from() > 1
            && isTown(town.text())
            && lexicon.isLegalForm(analysis.words().get(last - 1).text());
    if (!ends) {
      return Optional.empty();
    }
    firm.thing()
        .alias(firm.text().substring(0, firm.text().length() - town.text().length()).trim());
    Thing place = new Thing(Integer.MAX_VALUE);
    place.name(lexicon.placeBase(town.text()));
    place.settle(java.util.Set.of(Kind.PLACE));
    return Optional.of(told(firm, town.span(), place, town.text(), "headquarteredIn"));
  }

  private boolean isTown(String name) {
    return lexicon.placeClass(name).filter("city"::equals).isPresent();
  }

  private static Told told(Name firm, Span span, Thing thing, String text, String relation) {
    Chunk chunk = new Chunk(firm.from());
    Filled company =
        Filled.of(
            new Need.Slot("company", "entity"), firm.span(), firm.thing(), chunk, firm.text(), 0.1);
    return new Told(
        company,
        Filled.of(new Need.Slot("object", "entity"), span, thing, chunk, text, 0.1),
        relation);
  }
}
