package org.firmament.extract.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.NameBounds.Bounds;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.WordClass;

/**
 * Names of several words that a document tells once, as by a legal form, are names wherever the
 * same words stand: "Ostwind Energie AG", then "Ostwind Energie".
 */
final class Repeats {
  private final Lexicon lexicon;

  Repeats(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The bounds of each sentence, with those of the repeated names in the place of their parts.
   *
   * @param joints where words begin that a hyphen joins to the name before
   */
  List<List<Bounds>> with(
      List<List<Word>> sentences, List<List<Bounds>> found, Set<Integer> joints) {
    Map<String, List<List<String>>> told = told(sentences, found);
    Set<String> services = services(sentences, found);
    List<List<Bounds>> all = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Bounds> own = with(sentences.get(s), found.get(s), told, joints);
      all.add(services.isEmpty() ? own : brief(sentences.get(s), own, services, joints));
    }
    return all;
  }

  /**
   * "Post" of "Deutsche Post": the noun by which the firm of a whole country is called for short.
   */
  private Set<String> services(List<List<Word>> sentences, List<List<Bounds>> found) {
    Set<String> services = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (Bounds one : found.get(s)) {
        Word first = sentences.get(s).get(one.from());
        Word last = sentences.get(s).get(one.to() - 1);
        boolean national =
            one.size() == 2
                && one.listed().filter(e -> e.kind() == Kind.COMPANY).isPresent()
                && lexicon.placeOf(first.lower()).isPresent()
                && last.form().is(WordClass.NOUN)
                && last.form().numbers() != 2
                && lexicon.kindOfWord(last.text()).isEmpty()
                && lexicon.noun(last).isEmpty();
        if (national) {
          services.add(last.text());
        }
      }
    }
    return services;
  }

  private static List<Bounds> brief(
      List<Word> words, List<Bounds> found, Set<String> services, Set<Integer> joints) {
    List<Bounds> all = new ArrayList<>(found);
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      Word before = words.get(i - 1);
      Bounds one = new Bounds(i, i + 1, Optional.empty());
      boolean definite =
          before.is("die") || before.is("der") || before.is("zur") || before.is("das");
      if (services.contains(word.text())
          && definite
          && (i + 1 == words.size() || !joints.contains(words.get(i + 1).span().start()))
          && all.stream().allMatch(b -> isOpen(b, one))) {
        all.add(one);
      }
    }
    all.sort(Comparator.comparingInt(Bounds::from));
    return all;
  }

  private Map<String, List<List<String>>> told(
      List<List<Word>> sentences, List<List<Bounds>> found) {
    Map<String, List<List<String>>> told = new HashMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<String> words = sentences.get(s).stream().map(Word::text).toList();
      for (Bounds one : found.get(s)) {
        int to = one.to();
        while (to > one.from() && lexicon.isLegalForm(words.get(to - 1))) {
          to--;
        }
        boolean small = Character.isLowerCase(words.get(one.from()).charAt(0));
        if ((to - one.from() > 1 || small) && one.listed().isEmpty()) {
          List<List<String>> same =
              told.computeIfAbsent(words.get(one.from()), w -> new ArrayList<>());
          List<String> name = List.copyOf(words.subList(one.from(), to));
          if (!same.contains(name)) {
            same.add(name);
          }
        }
      }
    }
    told.values().forEach(names -> names.sort(Comparator.comparingInt(name -> -name.size())));
    return told;
  }

  private static List<Bounds> with(
      List<Word> words,
      List<Bounds> found,
      Map<String, List<List<String>>> told,
      Set<Integer> joints) {
    List<Bounds> all = new ArrayList<>(found);
    for (int i = 0; i < words.size(); i++) {
      for (List<String> name : told.getOrDefault(words.get(i).text(), List.of())) {
        Bounds repeat = new Bounds(i, i + name.size(), Optional.empty());
        if (stands(words, i, name, joints) && all.stream().allMatch(b -> isOpen(b, repeat))) {
          all.removeIf(b -> b.from() >= repeat.from() && b.to() <= repeat.to());
          all.add(repeat);
          break;
        }
      }
    }
    all.sort(Comparator.comparingInt(Bounds::from));
    return all;
  }

  private static boolean stands(
      List<Word> words, int from, List<String> name, Set<Integer> joints) {
    for (int k = 0; k < name.size(); k++) {
      if (from + k >= words.size()
          || !words.get(from + k).text().equals(name.get(k))
          || k > 0 && joints.contains(words.get(from + k).span().start())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name found before lies apart from the repeated one, or is a lesser part of it. */
  private static boolean isOpen(Bounds found, Bounds repeat) {
    boolean apart = found.to() <= repeat.from() || found.from() >= repeat.to();
    boolean part = found.from() >= repeat.from() && found.to() <= repeat.to();
    return apart || part && found.size() < repeat.size();
  }
}
