package org.firmament.extract.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;

/** The things of one document by their names; in the end, short names join full ones. */
final class Things {
  /** Below this sum of votes, a thing's kind is hardly more than a guess. */
  private static final double SURE = 2.5;

  /** In so many sentences a surname stands before its bearer's full name only if it is a firm's. */
  private static final int NAMESAKE = 3;

  /** Below this sum, a surname that looked like a firm is the person's. */
  private static final double GUESSED = 1.6;

  private final Lexicon lexicon;
  private final boolean nounsAreCapital;
  private final Map<String, Thing> byKey = new LinkedHashMap<>();
  private final Map<Thing, Thing> merged = new HashMap<>();
  private final Map<Thing, TreeSet<Integer>> sentences = new HashMap<>();
  private final Set<Thing> introduced = new HashSet<>();
  private int created;

  Things(Lexicon lexicon, boolean nounsAreCapital) {
    this.lexicon = lexicon;
    this.nounsAreCapital = nounsAreCapital;
  }

  /** The thing of that name; a listed name stands for all its aliases. */
  Thing of(String name, Optional<String> canonical) {
    Thing thing = byKey.get(key(name));
    if (thing == null && canonical.isPresent()) {
      thing = byKey.get(key(canonical.get()));
    }
    if (thing == null) {
      thing = new Thing(created++);
      thing.vote(Kind.COMPANY, 0.3);
    }
    byKey.putIfAbsent(key(name), thing);
    Thing known = thing;
    canonical.ifPresent(
        full -> {
          known.list();
          byKey.putIfAbsent(key(full), known);
        });
    return thing;
  }

  /** Takes note that the text tells of a thing as of one not named before. */
  void introduce(Thing thing) {
    introduced.add(thing);
  }

  /** Takes note of the number of a sentence that names a thing. */
  void stands(Thing thing, int sentence) {
    sentences.computeIfAbsent(thing, k -> new TreeSet<>()).add(sentence);
  }

  /** "Muster" told of before "Karl Muster" comes up is the firm that is called like him. */
  private boolean isNamesake(Known few, Known many) {
    TreeSet<Integer> own = sentences.getOrDefault(few.thing(), new TreeSet<>());
    TreeSet<Integer> full = sentences.getOrDefault(many.thing(), new TreeSet<>());
    boolean before = !full.isEmpty() && own.headSet(full.first()).size() >= NAMESAKE;
    if (before && few.words().size() == 1) {
      few.thing().vote(Kind.COMPANY, SURE);
    }
    return before;
  }

  /** The text says that both are the same. */
  void same(Thing one, Thing other) {
    merge(one, other);
  }

  private void merge(Thing from, Thing into) {
    Thing first = end(from);
    Thing second = end(into);
    if (first != second) {
      merged.put(first, second);
      second.absorb(first);
    }
  }

  private Thing end(Thing thing) {
    Thing at = thing;
    while (merged.containsKey(at)) {
      at = merged.get(at);
    }
    return at;
  }

  private String key(String name) {
    String[] words =
        name.toLowerCase(Locale.ROOT)
            .replace('-', ' ')
            .replace("’", "'")
            .replace(" & ", " ")
            .split(" ");
    int end = words.length;
    while (end > 1
        && (lexicon.isLegalForm(capital(words[end - 1]))
            || lexicon.isLegalForm(words[end - 1].toUpperCase(Locale.ROOT))
            || words[end - 1].equals("group")
            || words[end - 1].equals("gruppe"))) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end));
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A name in the normal form by which names are compared. */
  private record Known(List<String> words, Thing thing, Set<String> acronyms) {
    String last() {
      return words.get(words.size() - 1);
    }
  }

  /** Which thing turned out to be another: a short name, a surname, an acronym of a full name. */
  Map<Thing, Thing> merged() {
    List<Known> all = new ArrayList<>();
    byKey.forEach((key, thing) -> all.add(known(key, thing)));
    Map<String, List<Known>> longer = new HashMap<>();
    for (Known one : all) {
      if (one.words().size() > 1 && !one.thing().names().isEmpty()) {
        index(longer, one.words().get(0), one);
        index(longer, one.last(), one);
        one.acronyms().forEach(a -> index(longer, a, one));
      }
    }
    for (Known few : all) {
      if (few.thing().names().isEmpty()) {
        continue;
      }
      Collection<Known> near = longer.getOrDefault(few.words().get(0), List.of());
      join(few, near, true);
      if (few.words().size() == 1) {
        join(few, near, false);
      }
    }
    Map<Thing, Thing> ends = new HashMap<>();
    merged.keySet().forEach(thing -> ends.put(thing, end(thing)));
    return ends;
  }

  private static Known known(String key, Thing thing) {
    List<String> words = List.of(key.split(" "));
    Set<String> acronyms = new TreeSet<>(acronyms(words));
    for (String name : thing.names()) {
      acronyms.addAll(acronyms(List.of(name.toLowerCase(Locale.ROOT).split("[ -]"))));
    }
    return new Known(words, thing, acronyms);
  }

  private static void index(Map<String, List<Known>> longer, String key, Known one) {
    longer.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
  }

  private void join(Known few, Collection<Known> near, boolean front) {
    Thing own = end(few.thing());
    TreeSet<Integer> fuller = new TreeSet<>();
    Map<Integer, Thing> byOrder = new HashMap<>();
    for (Known many : near) {
      Thing thing = end(many.thing());
      if (thing != own && shortens(few, many, front)) {
        fuller.add(thing.order());
        byOrder.put(thing.order(), thing);
      }
    }
    if (fuller.size() == 1) {
      merge(own, byOrder.get(fuller.first()));
    }
  }

  /**
   * @param front whether the first words were kept, or it is an acronym; else the last word
   */
  private boolean shortens(Known few, Known many, boolean front) {
    int size = few.words().size();
    if (many.words().size() <= size) {
      return false;
    }
    Thing longer = end(many.thing());
    Thing shorter = end(few.thing());
    Kind kind = longer.kind();
    Kind own = shorter.kind();
    boolean two = kind == Kind.COMPANY && own == kind && shorter.isListed() && longer.isListed();
    if (two && !nounsAreCapital) {
      return false;
    }
    boolean weak = shorter.votes(own) < SURE;
    boolean last = size == 1 && many.last().equals(few.words().get(0));
    if (kind == Kind.PERSON) {
      boolean first = size == 1 && many.words().get(0).equals(few.words().get(0));
      return front
          ? first && own == Kind.PERSON
          : last
              && (own == Kind.PERSON || shorter.votes(own) < GUESSED && !shorter.isListed())
              && !isNamesake(few, many);
    }
    if (kind == Kind.PLACE || kind == Kind.EVENT || kind == Kind.MARKET) {
      return false;
    }
    boolean fits = own == kind || weak && own != Kind.PERSON && !shorter.isListed();
    if (!fits) {
      return false;
    }
    if (front) {
      boolean prefix = many.words().subList(0, size).equals(few.words());
      return prefix
              && !isFull(shorter, size)
              && !isAcronym(few, shorter)
              && few.words().get(0).length() > 2
              && !(shorter.isListed() && !longer.isListed() && (size == 1 || goesOn(few, many)))
              && !(kind == Kind.COMPANY && areTold(few, many))
              && kind != Kind.PRODUCT
              && !isPlaceName(few)
          || size == 1 && many.acronyms().contains(few.words().get(0));
    }
    return last
        && kind != Kind.PRODUCT
        && !(own == Kind.PLACE && shorter.votes(own) >= 1)
        && !shorter.isListed()
        && !introduced.contains(few.thing())
        && few.words().get(0).length() > 3
        && lexicon.kindOfWord(few.words().get(0)).isEmpty();
  }

  /** "Muster SE" beside "Muster Life": who is always named with a legal form is not meant short. */
  private static boolean isFull(Thing thing, int size) {
    return thing.names().stream().allMatch(n -> n.split("[ -]").length > size);
  }

  /** "Muster Credit Corp (MCC)" beside "MCC Capital": its letters stand for a longer name. */
  private boolean isAcronym(Known few, Thing thing) {
    String word = few.words().get(0);
    return !nounsAreCapital
        && few.words().size() == 1
        && thing.names().stream()
            .map(n -> n.toLowerCase(Locale.ROOT))
            .anyMatch(
                n -> !n.startsWith(word) && acronyms(List.of(n.split("[ -]"))).contains(word));
  }

  /** Whether the longer name goes on with a place or a line of business: a firm of its own. */
  private boolean goesOn(Known few, Known many) {
    String next = many.words().get(few.words().size());
    return lexicon.placeClass(capital(next)).isPresent()
        || lexicon.kindOfWord(next).isPresent()
        || many.acronyms().stream().anyMatch(a -> isSaid(many.thing(), a));
  }

  /** "Muster Credit Corp (MCC)": what goes by its own letters is not meant by its first words. */
  private boolean isSaid(Thing thing, String acronym) {
    Thing full = end(thing);
    return byKey.containsKey(acronym) && end(byKey.get(acronym)) == full;
  }

  /** "Norvik's arm Norvik Finance": one sentence that names both tells of two. */
  private boolean areTold(Known few, Known many) {
    return !nounsAreCapital
        && sentences.getOrDefault(few.thing(), new TreeSet<>()).stream()
            .anyMatch(sentences.getOrDefault(many.thing(), new TreeSet<>())::contains);
  }

  private boolean isPlaceName(Known few) {
    return few.words().size() == 1 && lexicon.placeClass(capital(few.words().get(0))).isPresent();
  }

  private static List<String> acronyms(List<String> words) {
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String word : words) {
      if (word.isEmpty()) {
        continue;
      }
      all.append(word.charAt(0));
      boolean small =
          switch (word) {
            case "of", "and", "the", "for", "und", "für", "der", "de", "&" -> true;
            default -> false;
          };
      if (!small) {
        main.append(word.charAt(0));
      }
    }
    List<String> acronyms = new ArrayList<>();
    for (String one : List.of(all.toString(), main.toString())) {
      if (one.length() > 2 && !acronyms.contains(one)) {
        acronyms.add(one);
      }
    }
    return acronyms;
  }
}
