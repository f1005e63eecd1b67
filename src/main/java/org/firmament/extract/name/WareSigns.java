package org.firmament.extract.name;

import java.util.List;
import java.util.Optional;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;

/** The signs in a name's own words that it is the name of a ware. */
final class WareSigns {
  private static final double CODE = 1.2;

  /** "Studio71" is less surely a model than "XC90". */
  private static final double WORDY = 0.5;

  private final Gazetteer gazetteer;

  WareSigns(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Votes by codes, words for variants and the listed name that a name begins with.
   *
   * @param own the words of the name, which has no legal form
   */
  void vote(Thing thing, List<Word> own, Optional<Gazetteer.Entry> begins) {
    String first = own.get(0).text();
    String last = own.get(own.size() - 1).text();
    if (own.size() == 1) {
      if (Codes.isModel(first)) {
        thing.vote(Kind.PRODUCT, Codes.isWordy(first) ? WORDY : CODE);
      }
      if (Codes.isSeries(first)) {
        thing.vote(Kind.PRODUCT, 2);
      }
      return;
    }
    boolean variant = Codes.isModel(first) && (last.length() < 3 || Variants.tells(last));
    if (Codes.isModel(last) || variant || last.equals("OS")) {
      thing.vote(Kind.PRODUCT, CODE);
    }
    if (begins.filter(e -> isWare(e) && e.words().size() < own.size()).isPresent()) {
      thing.vote(Kind.PRODUCT, 2.6);
    }
  }

  /** "Kestrel Z3": what begins with the listed name of a ware, no medium. */
  private boolean isWare(Gazetteer.Entry entry) {
    return entry.kind() == Kind.PRODUCT
        && !entry.ambiguous()
        && !gazetteer.isMedium(entry.canonical());
  }
}
