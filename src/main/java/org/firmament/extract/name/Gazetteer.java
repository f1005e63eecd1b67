package org.firmament.extract.name;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordList;

/** Names that everybody knows, found in a sentence as sequences of words. */
public final class Gazetteer {
  /**
   * A listed name.
   *
   * @param canonical the name under which all its aliases stand
   * @param ambiguous whether the name is also something else, so that it needs other evidence
   */
  public record Entry(List<String> words, Kind kind, String canonical, boolean ambiguous) {}

  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\w)'s\\b");
  private static final Pattern BLANKS = Pattern.compile(" +");

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  /** Kinds of product that often bear the name of the firm behind them. */
  private static final Set<String> MEDIA =
      Set.of("newspaper", "magazine", "channel", "platform", "service", "app", "brand");

  private final Set<String> media = new HashSet<>();

  private final Set<String> indices = new HashSet<>();

  private final Map<String, List<String>> makers = new HashMap<>();

  private final Map<String, Set<String>> owners = new HashMap<>();

  private Gazetteer() {}

  /** Whether the listed product is a medium, so that its publisher goes by the same name. */
  public boolean isMedium(String canonical) {
    return media.contains(canonical);
  }

  /** Whether a listed exchange is only an index, which no firm runs under that name. */
  boolean isIndex(String canonical) {
    return indices.contains(canonical);
  }

  public static Gazetteer load(Path data, Path language, Lexicon lexicon) {
    Gazetteer gazetteer = new Gazetteer();
    for (String[] row : WordList.rowsIfThere(data.resolve("companies/companies.tsv"), 7)) {
      gazetteer.add(Kind.COMPANY, row[0], row[1], !row[6].isBlank());
    }
    for (String[] row : WordList.rowsIfThere(data.resolve("companies/products.tsv"), 5)) {
      if (MEDIA.contains(row[4])) {
        gazetteer.media.add(row[0]);
      }
      gazetteer.add(Kind.PRODUCT, row[0], row[1], row[3].equals("yes"));
      if (!row[2].isBlank()) {
        gazetteer.makers.put(row[0], List.of(row[2].split("\\|")));
        gazetteer.learnOwners(row[0]);
      }
    }
    for (String[] row : WordList.rowsIfThere(language.resolve("organizations.tsv"), 3)) {
      gazetteer.add(Kind.ORGANIZATION, row[0], row[1], false);
    }
    for (String[] row : WordList.rowsIfThere(language.resolve("exchanges.tsv"), 3)) {
      if (row[2].equals("index")) {
        gazetteer.indices.add(row[0]);
      }
      gazetteer.add(Kind.EXCHANGE, row[0], row[1], false);
    }
    for (String[] row : WordList.rowsIfThere(data.resolve("events/events.tsv"), 3)) {
      String[] names = row[1].split("\\|");
      gazetteer.add(Kind.EVENT, names[0], row[1], false);
    }
    for (String place : lexicon.places()) {
      gazetteer.add(Kind.PLACE, place, "", false);
    }
    return gazetteer;
  }

  /**
   * "Kestrel Vesper" made by Norvik: Kestrel is a brand of Norvik, if it is no maker of its own.
   */
  private void learnOwners(String product) {
    int space = product.indexOf(' ');
    if (space > 0 && !makers.get(product).contains(product.substring(0, space))) {
      owners
          .computeIfAbsent(product.substring(0, space), k -> new HashSet<>())
          .addAll(makers.get(product));
    }
  }

  /** Who makes the listed wares whose names begin with that of a brand. */
  public Set<String> ownersOf(String brand) {
    return owners.getOrDefault(brand, Set.of());
  }

  private void add(Kind kind, String name, String aliases, boolean ambiguous) {
    add(new Entry(split(name), kind, name, ambiguous));
    for (String alias : aliases.split("\\|")) {
      if (!alias.isBlank() && !alias.equals(name)) {
        add(new Entry(split(alias), kind, name, ambiguous));
      }
    }
  }

  private void add(Entry entry) {
    byFirst.computeIfAbsent(key(entry.words().get(0)), k -> new ArrayList<>()).add(entry);
  }

  private static List<String> split(String name) {
    String plain = name.trim().replace('\u00a0', ' ').replace("’s", "'s");
    String owned = plain.contains("'s") ? POSSESSIVE.matcher(plain).replaceAll(" 's") : plain;
    String words = owned.endsWith("+") ? owned.replaceAll(" ?[+]$", " +") : owned;
    return List.of(BLANKS.split(words));
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The longest listed name that begins at a word; its length is {@code words().size()}. */
  Optional<Entry> at(List<Word> words, int i) {
    Entry best = null;
    for (String first : variants(words.get(i).text())) {
      for (Entry entry : byFirst.getOrDefault(key(first), List.of())) {
        boolean longer = best == null || entry.words().size() > best.words().size();
        if (longer && fits(entry, words, i)) {
          best = entry;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Who may make a product, by its name or the longest listed name that it begins with. */
  public List<String> makersOf(String product) {
    String name = product;
    while (!name.isEmpty()) {
      String listed = named(name).map(Entry::canonical).orElse(name);
      List<String> known = makers.get(listed);
      if (known != null) {
        return known;
      }
      name = name.substring(0, Math.max(0, Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'))));
    }
    return List.of();
  }

  /** The entry for a whole name; empty if the name is not listed. */
  public Optional<Entry> named(String name) {
    List<String> words = split(name);
    for (Entry entry : byFirst.getOrDefault(key(words.get(0)), List.of())) {
      if (entry.words().equals(words)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The forms under which an inflected first word may be listed: "Olympischen" as "Olympische". */
  private static List<String> variants(String word) {
    boolean inflected = word.length() > 2 && "snrm".indexOf(word.charAt(word.length() - 1)) >= 0;
    return inflected ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word);
  }

  private static boolean fits(Entry entry, List<Word> words, int i) {
    int size = entry.words().size();
    if (i + size > words.size()) {
      return false;
    }
    for (int k = 0; k < size; k++) {
      String want = entry.words().get(k);
      String have = words.get(i + k).text();
      boolean last = k == size - 1;
      boolean same =
          have.equals(want)
              || last && have.equals(want + "s")
              || size > 1 && inflected(want, have) && (last || !have.equals(want + "s"))
              || want.length() > 4 && have.equals(want.toUpperCase(Locale.ROOT));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** "Olympischen Winterspielen" for "Olympische Winterspiele". */
  private static boolean inflected(String want, String have) {
    return want.length() > 4
            && have.length() <= want.length() + 2
            && have.length() > want.length()
            && have.startsWith(want)
            && (have.endsWith("n") || have.endsWith("r") || have.endsWith("s"))
        || want.equals("Deutsche") && have.equals("Deutschen");
  }
}
