package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;

/**
 * What stands right behind a firm's name without a word that relates them: its town ("Norvik
 * (Ulm)", "Norvik GmbH Ulm") and the exchange of its ticker ("Norvik (NYSE: NVK)").
 */
public final class Bracketed {
  private static final double SURE = 0.8;

  private final Lexicon lexicon;

  public Bracketed(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A firm and its place or exchange. */
  public record Told(Filled company, Filled object) {
    /** Whether the firm is told to be listed there, not to have its seat. */
    public boolean listed() {
      return object.thing().filter(t -> t.kind() == Kind.EXCHANGE).isPresent();
    }
  }

  public List<Told> find(Analysis analysis) {
    List<Told> told = new ArrayList<>();
    List<Name> names = analysis.names();
    for (int n = 0; n < names.size(); n++) {
      Name firm = names.get(n);
      if (firm.thing().kind() == Kind.COMPANY && firm.thing().weight() >= SURE) {
        town(firm, analysis).ifPresent(told::add);
        inBrackets(names, n, analysis.words()).ifPresent(told::add);
      }
    }
    return told;
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
          name.from() == open + 1
              && name.thing().kind() == Kind.PLACE
              && isTown(name.text())
              && (next.is(")") || next.is(","));
      if (seat || name.thing().kind() == Kind.EXCHANGE && next.is(":")) {
        return Optional.of(told(names.get(firm), name.span(), name.thing(), name.text()));
      }
    }
    return Optional.empty();
  }

  private static boolean closed(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().anyMatch(w -> w.is(")"));
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
    return Optional.of(told(firm, town.span(), place, town.text()));
  }

  private boolean isTown(String name) {
    return lexicon.placeClass(name).filter("city"::equals).isPresent();
  }

  private static Told told(Name firm, Span span, Thing thing, String text) {
    Chunk chunk = new Chunk(firm.from());
    Filled company =
        Filled.of(
            new Need.Slot("company", "entity"), firm.span(), firm.thing(), chunk, firm.text(), 0.1);
    return new Told(
        company, Filled.of(new Need.Slot("object", "entity"), span, thing, chunk, text, 0.1));
  }
}
