package org.firmament.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * Tells "der neue Norvik Lumera", a model of the maker Norvik, from a longer name of the firm:
 * goods have an article of any gender, firms hardly one that is not feminine.
 */
final class Models {
  private static final double SURE = 1;

  /** More than the words of a name tell of its kind. */
  private static final double TOLD = 2.2;

  private static final Set<String> ARTICLES =
      Set.of("das", "dem", "den", "ein", "einen", "einem", "vom", "beim", "zum", "im");

  private static final Set<String> NEUTER =
      Set.of("das", "dem", "des", "vom", "beim", "zum", "ein");

  /** What such an article alone tells of an unknown name. */
  private static final double ARTICLE = 1;

  /** Words that make the name of a service of a firm's own name: "Norvik Go". */
  private static final Set<String> SERVICES =
      Set.of(
          "Online", "Go", "Now", "Plus", "Pay", "Play", "Music", "Prime", "Live", "Home", "Drive",
          "Cloud", "Connect", "Express", "Store", "Kids", "Next", "Premium", "Basic");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final ShownWares shown;

  Models(Lexicon lexicon, Gazetteer gazetteer, ShownWares shown) {
    this.shown = shown;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  static boolean isService(String word) {
    return SERVICES.contains(word);
  }

  /** Votes for a product where a firm's name goes on behind an article that no firm has. */
  void vote(List<List<Word>> sentences, List<List<Name>> names) {
    Set<String> firms = new HashSet<>();
    names.stream()
        .flatMap(List::stream)
        .filter(n -> n.text().indexOf(' ') < 0 && isFirm(n.thing()))
        .forEach(n -> firms.add(n.text()));
    for (int s = 0; s < sentences.size(); s++) {
      for (Name name : names.get(s)) {
        if (name.to() - name.from() == 2
            && lexicon.isLegalForm(sentences.get(s).get(name.to() - 1).text())) {
          firms.add(sentences.get(s).get(name.from()).text());
        }
      }
    }
    for (int s = 0; s < sentences.size(); s++) {
      for (Name name : names.get(s)) {
        if (isModel(sentences.get(s), name, firms)) {
          name.thing().vote(Kind.PRODUCT, TOLD);
        } else if (!name.thing().isListed() && isShown(sentences, s, name.from())) {
          name.thing().vote(Kind.PRODUCT, TOLD);
        } else if (isWare(sentences.get(s), name)) {
          name.thing().vote(Kind.PRODUCT, ARTICLE);
        }
      }
    }
  }

  private boolean isShown(List<List<Word>> sentences, int s, int from) {
    return shown.isShown(sentences.get(s), from)
        || s > 0 && shown.goesOnAbout(sentences.get(s - 1), sentences.get(s), from);
  }

  /** "das Lumera", "dem neuen Lumera": firms, persons and towns have no such article. */
  private boolean isWare(List<Word> words, Name name) {
    List<Word> own = words.subList(name.from(), name.to());
    boolean told =
        name.thing().isListed() && name.thing().kind() != Kind.PRODUCT
            || name.thing().weight() > SURE
            || lexicon.isGiven(own.get(0))
            || own.stream().allMatch(Word::isAcronym)
            || own.stream()
                .anyMatch(
                    w ->
                        lexicon.isLegalForm(w.text())
                            || lexicon.kindOfWord(w.text()).isPresent()
                            || lexicon.endsAsCompany(w.text())
                            || lexicon.isNoName(w.text()));
    boolean goesOn =
        name.to() < words.size()
            && Word.touches(words, name.to())
            && (words.get(name.to()).is(WordClass.NOUN)
                || words.get(name.to()).is(WordClass.ADJECTIVE));
    return !told && !goesOn && isBehindNeuter(words, name.from());
  }

  private static boolean isBehindNeuter(List<Word> words, int from) {
    int at = from - 1;
    while (at > 0 && words.get(at).is(WordClass.ADJECTIVE) && !words.get(at).capital()) {
      at--;
    }
    return at >= 0
        && NEUTER.contains(words.get(at).lower())
        && !words.get(at).is(WordClass.RELATIVE)
        && !words.get(at).is(WordClass.PRONOUN);
  }

  private static boolean isFirm(Thing thing) {
    return thing.kind() == Kind.COMPANY && thing.votes(Kind.COMPANY) >= SURE;
  }

  private boolean isModel(List<Word> words, Name name, Set<String> firms) {
    if (name.to() - name.from() < 2
        || name.genitive()
        || name.thing().isListed()
        || !isBehindArticle(words, name.from())
            && !isBehindWare(words, name.from())
            && !isService(words.get(name.to() - 1).text())) {
      return false;
    }
    String first = words.get(name.from()).text();
    Optional<Gazetteer.Entry> known = gazetteer.named(first);
    boolean maker =
        firms.contains(first) || known.filter(e -> e.kind() == Kind.COMPANY).isPresent();
    return maker
        && words.subList(name.from() + 1, name.to()).stream()
            .noneMatch(
                w -> lexicon.isLegalForm(w.text()) || lexicon.kindOfWord(w.text()).isPresent())
        && (name.to() >= words.size() || !words.get(name.to()).is(WordClass.NOUN));
  }

  /** "ihr Musikdienst Norvik Melody": what a noun for services or goods stands before. */
  private boolean isBehindWare(List<Word> words, int from) {
    return from > 1
        && Word.touches(words, from)
        && words.get(from - 1).is(WordClass.NOUN)
        && lexicon
            .noun(words.get(from - 1))
            .filter(n -> n.isProduct() || lexicon.isWareToo(n))
            .isPresent();
  }

  /** "das", "dem neuen", "der neue": no article of a feminine noun. */
  private static boolean isBehindArticle(List<Word> words, int from) {
    int at = from - 1;
    boolean strong = false;
    while (at > 0 && words.get(at).is(WordClass.ADJECTIVE) && !words.get(at).capital()) {
      strong |= words.get(at).text().endsWith("e");
      at--;
    }
    if (at < 0) {
      return false;
    }
    Word article = words.get(at);
    return ARTICLES.contains(article.lower())
        || article.is("der") && (strong || article.initial() && at == from - 1);
  }
}
