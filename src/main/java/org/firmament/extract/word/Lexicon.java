package org.firmament.extract.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.text.Form;
import org.firmament.text.WordList;

/**
 * The word lists of a language that say what sort of thing a noun stands for: offices, words for
 * companies, for products, for markets; with entries like "-konzern" for all compounds that end so.
 */
public final class Lexicon {
  /**
   * What a listed noun is.
   *
   * @param lemma the listed base form
   * @param list office, company, product, place, market, metric or share
   * @param role the finer class: "rival" or "unit" for companies, "founder" for offices, "medium"
   *     for products that go by the name of their firm, "site" or "seat" for places
   */
  public record Noun(String lemma, String list, String role) {
    public boolean isOffice() {
      return list.equals("office");
    }

    /** Founders and owners are listed among the offices, but hold none by that. */
    public boolean isOwner() {
      return isOffice() && (role.equals("founder") || role.equals("owner"));
    }

    public boolean isCompany() {
      return list.equals("company");
    }

    public boolean isProduct() {
      return list.equals("product");
    }

    /** Whether it is measured of a firm: "Umsatz", "Aktie". */
    public boolean isMeasured() {
      return list.equals("metric") || list.equals("share");
    }
  }

  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, Noun> endings = new HashMap<>();
  private final Map<String, String> adjectivePlaces = new HashMap<>();
  private final Map<String, String> placeClasses = new HashMap<>();
  private final Map<String, String> companyWords = new HashMap<>();
  private final LegalForms legalForms;
  private final NounClasses trades;
  private final NounClasses matters;
  private final Set<String> titles = new HashSet<>();
  private final GivenNames givenNames = new GivenNames();
  private final Set<String> notNames = new HashSet<>();
  private final Set<String> firmsToo = new HashSet<>();
  private final Set<String> waresToo = new HashSet<>();
  private final NounClasses sites = new NounClasses();
  private final Set<String> bareNouns = new HashSet<>();
  private final Set<String> times = new HashSet<>();
  private final Set<String> goods = new HashSet<>();
  private final Map<String, String> placeBases = new HashMap<>();
  private int longestEnding;
  private Dealings dealings;

  private Lexicon(LegalForms legalForms, NounClasses trades, NounClasses matters) {
    this.legalForms = legalForms;
    this.trades = trades;
    this.matters = matters;
  }

  public static Lexicon load(Path folder) {
    Lexicon lexicon =
        new Lexicon(
            LegalForms.of(rows(folder, "legal-forms.tsv", 1)),
            NounClasses.of(rows(folder, "trades.tsv", 2)),
            NounClasses.of(rows(folder, "matters.tsv", 2)));
    for (String[] row : rows(folder, "offices.tsv", 4)) {
      lexicon.noun(row[0], new Noun(row[1].isEmpty() ? row[0] : row[1], "office", row[3]));
    }
    for (String[] row : rows(folder, "company-nouns.tsv", 4)) {
      Noun noun = new Noun(row[0], "company", row[3]);
      if (lexicon.isListed(row[0])) {
        lexicon.firmsToo.add(row[0].toLowerCase(Locale.ROOT));
      }
      lexicon.noun(row[0], noun);
      if (!row[2].isEmpty() && !row[2].startsWith("-")) {
        lexicon.nouns.putIfAbsent(row[2].toLowerCase(Locale.ROOT), noun);
      }
    }
    for (String[] row : rows(folder, "product-nouns.tsv", 4)) {
      Noun noun = new Noun(row[0], "product", row[3]);
      if (lexicon.isListed(row[0])
          || noun.role().equals("medium") && lexicon.endings.containsKey(row[0].substring(1))) {
        lexicon.waresToo.add(row[0]);
      }
      lexicon.noun(row[0], noun);
      if (!row[2].startsWith("-")) {
        lexicon.nouns.putIfAbsent(row[2].toLowerCase(Locale.ROOT), noun);
      }
    }
    rows(folder, "goods-nouns.tsv", 1)
        .forEach(row -> lexicon.goods.add(row[0].toLowerCase(Locale.ROOT)));
    for (String[] row : rows(folder, "site-nouns.tsv", 4)) {
      Noun noun = new Noun(row[0], "place", row[3].equals("house") ? "site" : row[3]);
      lexicon.sites.put(row[0], noun.role());
      if (row[3].equals("house") || row[3].equals("trade")) {
        continue;
      }
      lexicon.noun(row[0], noun);
      if (!row[2].startsWith("-")) {
        lexicon.nouns.putIfAbsent(row[2].toLowerCase(Locale.ROOT), noun);
      }
    }
    for (String[] row : rows(folder, "markets.tsv", 4)) {
      Noun noun = new Noun(row[0], "market", row[3]);
      lexicon.noun(row[0], noun);
      if (row[2].contains(" ")) {
        lexicon.nouns.putIfAbsent(row[2].toLowerCase(Locale.ROOT), noun);
      }
    }
    for (String[] row : rows(folder, "places.tsv", 5)) {
      lexicon.place(row);
    }
    for (String[] row : rows(folder, "company-words.tsv", 2)) {
      lexicon.companyWords.put(row[0].toLowerCase(Locale.ROOT), row[1]);
    }
    rows(folder, "titles.tsv", 1)
        .forEach(row -> lexicon.titles.add(row[0].toLowerCase(Locale.ROOT)));
    lexicon.givenNames.add(rows(folder, "given-names.tsv", 2));
    rows(folder, "bare-nouns.tsv", 1).forEach(row -> lexicon.bareNouns.add(row[0]));
    lexicon.dealings =
        Dealings.of(rows(folder, "agent-verbs.tsv", 2), rows(folder, "peers.tsv", 2));
    rows(folder, "months.tsv", 2).forEach(row -> lexicon.times.add(row[0]));
    rows(folder, "calendar.tsv", 2).stream()
        .filter(row -> row[1].equals("weekday"))
        .forEach(row -> lexicon.times.add(row[0]));
    rows(folder, "common-name-words.tsv", 1)
        .forEach(row -> lexicon.notNames.add(row[0].toLowerCase(Locale.ROOT)));
    return lexicon;
  }

  private static List<String[]> rows(Path folder, String name, int columns) {
    return WordList.rowsIfThere(folder.resolve(name), columns);
  }

  private void noun(String form, Noun noun) {
    String key = form.toLowerCase(Locale.ROOT);
    if (key.startsWith("-")) {
      endings.putIfAbsent(key.substring(1), noun);
      longestEnding = Math.max(longestEnding, key.length());
    } else {
      nouns.putIfAbsent(key, noun);
    }
  }

  private void place(String[] row) {
    String base = row[1].isEmpty() ? row[0] : row[1];
    placeClasses.putIfAbsent(row[0], row[2]);
    placeBases.putIfAbsent(row[0], base);
    for (String adjective : row[3].split("\\|")) {
      if (!adjective.isBlank()) {
        adjectivePlaces.putIfAbsent(adjective, base);
      }
    }
  }

  /** What a noun stands for, by its form or lemma, else by the ending of the compound. */
  public Optional<Noun> noun(String form, String lemma) {
    Noun found = nouns.get(form.toLowerCase(Locale.ROOT));
    found = found == null ? nouns.get(lemma.toLowerCase(Locale.ROOT)) : found;
    int hyphen = form.lastIndexOf('-');
    if (found == null && hyphen > 0) {
      found = nouns.get(form.replace("-", "").toLowerCase(Locale.ROOT));
    }
    if (found == null && !endings.isEmpty()) {
      found = ending(lemma.isEmpty() ? form : lemma);
      if (found == null && lemma.isEmpty() && form.endsWith("s")) {
        found = ending(form.substring(0, form.length() - 1));
      }
    }
    for (int at = hyphen; found == null && at > 0; at = form.lastIndexOf('-', at - 1)) {
      if (at + 2 < form.length() && Character.isUpperCase(form.charAt(at + 1))) {
        found = nouns.get(form.substring(at + 1).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.ofNullable(found);
  }

  /** What a word stands for as a noun. */
  public Optional<Noun> noun(Word word) {
    return noun(word.text(), word.form().noun());
  }

  /** The listed noun, of one word or two, that ends before a word. */
  public Optional<Noun> nounEndingAt(List<Word> words, int end) {
    Word last = words.get(end - 1);
    String two = end > 1 ? words.get(end - 2).text() + " " + last.text() : "";
    return Optional.ofNullable(nouns.get(two.toLowerCase(Locale.ROOT))).or(() -> noun(last));
  }

  /** Whether a noun stands for a firm, a product, an office or a site, and so for no name. */
  public boolean isSort(Word word) {
    return noun(word).filter(n -> !n.list().equals("market")).isPresent();
  }

  /** Whether a list has the noun itself, not only what it ends with. */
  public boolean isListed(String noun) {
    return nouns.containsKey(noun.toLowerCase(Locale.ROOT));
  }

  private Noun ending(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = Math.max(1, lower.length() - longestEnding); i < lower.length() - 2; i++) {
      Noun noun = endings.get(lower.substring(i));
      if (noun != null) {
        return noun;
      }
    }
    return null;
  }

  /** Whether a noun stands for goods or services that are sold under no name of their own. */
  public boolean isGoods(String lemma) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    return goods.contains(lower)
        || goods.contains(lower.substring(lower.lastIndexOf(' ') + 1))
        || IntStream.range(1, lower.length())
            .anyMatch(i -> goods.contains("-" + lower.substring(i)));
  }

  /** The place that an adjective stands for: "Münchner" is München. */
  public Optional<String> placeOf(String adjective) {
    String place = adjectivePlaces.get(adjective);
    if (place == null) {
      for (String ending : List.of("en", "er", "es", "em", "e")) {
        if (place == null && adjective.endsWith(ending)) {
          place = adjectivePlaces.get(adjective.substring(0, adjective.length() - ending.length()));
        }
      }
    }
    return Optional.ofNullable(place);
  }

  /** country, city, region or continent; empty for what is no listed place. */
  public Optional<String> placeClass(String name) {
    return Optional.ofNullable(placeClasses.get(name));
  }

  /** The usual name of a listed place: "Grossbritannien" is Großbritannien. */
  public String placeBase(String name) {
    return placeBases.getOrDefault(name, name);
  }

  public List<String> places() {
    return new ArrayList<>(new java.util.TreeSet<>(placeClasses.keySet()));
  }

  /** The kind that a word inside a name suggests: "Bank" a Company, "Ministry" an Organization. */
  public Optional<String> kindOfWord(String word) {
    return Optional.ofNullable(companyWords.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The kind of what a noun before a name says that it is: "Orkan" an event, also compounds. */
  public Optional<String> kindBefore(Word noun) {
    String lower = noun.lower();
    return kindOfWord(noun.text())
        .or(
            () ->
                IntStream.range(0, Math.max(0, lower.length() - 2))
                    .mapToObj(i -> companyWords.get("-" + lower.substring(i)))
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  /**
   * "Staatsanwaltschaft", "Handelsgericht": a body of which many towns have one; behind "Gemeinde"
   * stands the name of the town itself.
   */
  public boolean isAuthority(Word word) {
    return noun(word)
        .filter(n -> n.role().equals("institution") && !n.lemma().equals("Gemeinde"))
        .isPresent();
  }

  /** "HC", "VfB": letters that tell a club before the name of its town. */
  public boolean isClub(String word) {
    return word.length() < 5
        && word.chars().filter(Character::isUpperCase).count() > 1
        && kindOfWord(word).filter("Company"::equals).isPresent()
        && !isLegalForm(word);
  }

  public boolean isLegalForm(String word) {
    return legalForms.has(word);
  }

  /** What firms do that are called by a noun: "Fluglinie" and "Carrier" say the same. */
  public Optional<String> trade(String noun) {
    return trades.of(noun).stream().findFirst();
  }

  public boolean isTitle(String word) {
    return titles.contains(word.toLowerCase(Locale.ROOT));
  }

  public boolean isGivenName(String word) {
    return givenNames.has(word);
  }

  /** The gender of who bears a given name, as bits: 1 masculine, 2 feminine. */
  public int genders(String givenName) {
    return givenNames.genders(givenName);
  }

  public boolean isNoName(String word) {
    return notNames.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the noun often stands without an article: "Insolvenz", "revenue". */
  public boolean isBareNoun(String lemma) {
    return bareNouns.contains(lemma);
  }

  public Dealings dealings() {
    return dealings;
  }

  /** Whether a word for a person is one for a firm, too: "publisher", "Händler". */
  public boolean isFirmToo(String noun) {
    return firmsToo.contains(noun.toLowerCase(Locale.ROOT));
  }

  /** Whether a noun, or the one that its compound ends with, needs no article. */
  public boolean isBare(Form noun) {
    return isBareNoun(noun.noun()) || isBareNoun(noun.head());
  }

  /** Whether a noun for a firm is one for what it offers, too: "Onlineportal". */
  public boolean isWareToo(Noun noun) {
    return waresToo.contains(noun.lemma());
  }

  /**
   * "site" or "seat" for a noun that also says where a firm works: "Niederlassung", "Klinik"; or
   * "trade" for what it does or has there: "sales", "demand".
   */
  public Optional<String> site(String lemma) {
    return sites.of(lemma).stream().findFirst();
  }

  /** What patterns ask for by a class of nouns: "order", "case", "penalty", "licence", "launch". */
  public Set<String> matters(String lemma) {
    return matters.of(lemma);
  }

  /** A weekday or month. */
  public boolean isTime(String word) {
    return times.contains(word);
  }

  /** Whether a word ends like the name of a firm, written as one word: "Hansabank". */
  public boolean endsAsCompany(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 3; i <= lower.length() - 4; i++) {
      if ("Company".equals(companyWords.get(lower.substring(i)))) {
        return true;
      }
    }
    return false;
  }

  /** A given name, or one joined to another by a hyphen. */
  public boolean isGiven(Word word) {
    int hyphen = word.text().indexOf('-');
    return isGivenName(word.text())
        || word.form().nameKind().equals("given")
        || hyphen > 0 && isGivenName(word.text().substring(0, hyphen));
  }

  /** Where a run of capitalised words from here on ends in a legal form; 0 if it does not. */
  public int legalEnd(List<Word> words, int i) {
    return legalForms.end(words, i);
  }
}
