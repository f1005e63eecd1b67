package org.firmament.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firmament.model.Kind;

/** The things of one document by their names; in the end, short names join full ones. */
final class Things {
  private final Lexicon lexicon;
  private final Map<String, Thing> byKey = new LinkedHashMap<>();

  Things(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean knows(String name) {
    return byKey.containsKey(key(name));
  }

  /** The thing of that name; a listed name stands for all its aliases. */
  Thing of(String name, Optional<String> canonical) {
    Thing thing = byKey.get(key(name));
    if (thing == null && canonical.isPresent()) {
      thing = byKey.get(key(canonical.get()));
    }
    if (thing == null) {
      thing = new Thing(byKey.size());
    }
    byKey.putIfAbsent(key(name), thing);
    Thing known = thing;
    canonical.ifPresent(full -> byKey.putIfAbsent(key(full), known));
    return thing;
  }

  private String key(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).replace('-', ' ').replace("’", "'").split(" ");
    int end = words.length;
    while (end > 1
        && (lexicon.isLegalForm(words[end - 1])
            || words[end - 1].equals("group")
            || words[end - 1].equals("gruppe"))) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end));
  }

  /** Which thing turned out to be another: a short name, a surname, an acronym of a full name. */
  Map<Thing, Thing> merged() {
    Map<Thing, Thing> merged = new HashMap<>();
    List<Map.Entry<String, Thing>> entries = new ArrayList<>(byKey.entrySet());
    for (Map.Entry<String, Thing> shorter : entries) {
      Set<Integer> fuller = new TreeSet<>();
      for (int i = 0; i < entries.size(); i++) {
        Map.Entry<String, Thing> longer = entries.get(i);
        if (longer.getValue() != shorter.getValue()
            && !longer.getValue().names().isEmpty()
            && shortens(shorter, longer)) {
          fuller.add(i);
        }
      }
      Thing from = shorter.getValue();
      Optional<Thing> one =
          only(
              fuller.stream()
                  .map(i -> entries.get(i).getValue())
                  .map(t -> end(merged, t))
                  .distinct()
                  .toList());
      if (one.isPresent()
          && !merged.containsKey(from)
          && one.get() != from
          && !from.names().isEmpty()) {
        merged.put(from, one.get());
        one.get().absorb(from);
      }
    }
    Map<Thing, Thing> ends = new HashMap<>();
    merged.keySet().forEach(thing -> ends.put(thing, end(merged, thing)));
    return ends;
  }

  private static Thing end(Map<Thing, Thing> merged, Thing thing) {
    Thing at = thing;
    while (merged.containsKey(at)) {
      at = merged.get(at);
    }
    return at;
  }

  private static Optional<Thing> only(List<Thing> things) {
    return things.size() == 1 ? Optional.of(things.get(0)) : Optional.empty();
  }

  private boolean shortens(Map.Entry<String, Thing> shorter, Map.Entry<String, Thing> longer) {
    String[] few = shorter.getKey().split(" ");
    String[] many = longer.getKey().split(" ");
    if (many.length <= few.length) {
      return false;
    }
    Kind kind = longer.getValue().kind();
    Kind own = shorter.getValue().kind();
    boolean weak = shorter.getValue().weight() < 2.5;
    if (kind == Kind.PERSON) {
      boolean surname = few.length == 1 && many[many.length - 1].equals(few[0]);
      return surname && (own == Kind.PERSON || weak);
    }
    if (kind == Kind.PRODUCT || kind == Kind.PLACE || kind == Kind.EVENT) {
      return false;
    }
    boolean prefix = List.of(many).subList(0, few.length).equals(List.of(few));
    boolean sameKind = own == kind || weak && own != Kind.PERSON;
    return sameKind
        && (prefix && few[0].length() > 2 || few.length == 1 && isAcronym(few[0], many));
  }

  private static boolean isAcronym(String letters, String[] words) {
    if (letters.length() < 3 || letters.length() != words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i].isEmpty() || words[i].charAt(0) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
