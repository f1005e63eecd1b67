package org.firmament.resolve;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Referent;

/** Brings names to keys that are equal where the names are the same: case, legal form, hyphens. */
final class NameKeys {
  private static final Set<String> GENERIC =
      Set.of("group", "gruppe", "konzern", "holding", "company");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern POINTS = Pattern.compile("[.'’]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> legalForms;
  private final Map<String, String> canonical;

  /** Names that only their legal form tells from another, by all their words. */
  private final Set<String> inFull;

  /** For a key those that are never the same. */
  private final Map<String, Set<String>> apart;

  /** For a key the name that people decided on. */
  private final Map<String, String> chosen;

  /**
   * Keys that know legal forms, and which listed names are the same.
   *
   * @param canonical from the key of a listed name or alias to the key it stands under
   */
  NameKeys(Set<String> legalForms, Map<String, String> canonical) {
    this(legalForms, canonical, Set.of(), Map.of(), Map.of());
  }

  private NameKeys(
      Set<String> legalForms,
      Map<String, String> canonical,
      Set<String> inFull,
      Map<String, Set<String>> apart,
      Map<String, String> chosen) {
    this.legalForms = Set.copyOf(legalForms);
    this.canonical = Map.copyOf(canonical);
    this.inFull = Set.copyOf(inFull);
    this.apart = Map.copyOf(apart);
    this.chosen = Map.copyOf(chosen);
  }

  SortedSet<String> of(Referent referent) {
    SortedSet<String> keys = new TreeSet<>();
    String main = key(referent.kind(), referent.name());
    keys.add(main);
    for (String name : referent.names()) {
      String key = key(referent.kind(), name);
      boolean listed = canonical.containsKey(key);
      boolean joins = listed || isAcronym(name) && referent.kind() != Kind.PERSON;
      if (joins && !apart.getOrDefault(main, Set.of()).contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** "alibaba" for the company Alibaba Group, "qwen_product" for the product Qwen. */
  String key(Kind kind, String name) {
    if (!inFull.isEmpty() && inFull.contains(full(kind, name))) {
      return full(kind, name);
    }
    String key = plain(kind, name);
    return canonical.getOrDefault(key, key);
  }

  /** The name under which a key is to stand, where people decided on one. */
  Optional<String> chosen(String key) {
    return Optional.ofNullable(chosen.get(key));
  }

  private String plain(Kind kind, String name) {
    return ofKind(kind, slug(name));
  }

  private String full(Kind kind, String name) {
    return ofKind(kind, String.join("-", allWords(name)));
  }

  private static String ofKind(Kind kind, String slug) {
    return kind == Kind.COMPANY ? slug : slug + "_" + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The keys where people have decided which names are the same and which are not. */
  NameKeys judged(Collection<Judgement> judgements) {
    NameKeys keys = this;
    for (Judgement one : judgements.stream().sorted(Judgement.BY_NAMES).toList()) {
      keys = one.same() ? keys.joined(one) : keys.parted(one);
    }
    return keys;
  }

  private NameKeys joined(Judgement same) {
    String to = key(same.kind(), same.name());
    String from = key(same.kind(), same.other());
    Map<String, String> joined = new HashMap<>(canonical);
    joined.put(plain(same.kind(), same.other()), to);
    joined.put(from, to);
    joined.replaceAll((key, stands) -> stands.equals(from) ? to : stands);
    joined.remove(to);
    Map<String, String> names = new HashMap<>(chosen);
    names.put(to, same.name());
    return new NameKeys(legalForms, joined, inFull, apart, names);
  }

  private NameKeys parted(Judgement different) {
    Kind kind = different.kind();
    NameKeys open = this;
    if (key(kind, different.name()).equals(key(kind, different.other()))) {
      open = standingApart(different);
    }
    String one = open.key(kind, different.name());
    String two = open.key(kind, different.other());
    if (one.equals(two)) {
      throw new ProblemException(
          new Problem(
              "judgement",
              "\"" + different.name() + "\" and \"" + different.other() + "\" are the same name",
              "other",
              "only names that are written differently can be told apart"));
    }
    Map<String, Set<String>> more = new HashMap<>(open.apart);
    more.merge(one, Set.of(two), NameKeys::both);
    more.merge(two, Set.of(one), NameKeys::both);
    return new NameKeys(legalForms, open.canonical, open.inFull, more, chosen);
  }

  /** The keys where a name that stood under the other's key stands under its own. */
  private NameKeys standingApart(Judgement different) {
    Kind kind = different.kind();
    String one = plain(kind, different.name());
    String two = plain(kind, different.other());
    Set<String> full = new HashSet<>(inFull);
    Map<String, String> own = new HashMap<>(canonical);
    if (one.equals(two)) {
      String other = full(kind, different.other());
      full.add(other.equals(one) ? full(kind, different.name()) : other);
    } else {
      own.remove(own.containsKey(two) ? two : one);
    }
    return new NameKeys(legalForms, own, full, apart, chosen);
  }

  private static Set<String> both(Set<String> these, Set<String> those) {
    Set<String> both = new HashSet<>(these);
    both.addAll(those);
    return Set.copyOf(both);
  }

  /** All words of a name, in the form in which they are compared. */
  private static List<String> allWords(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text =
        text.replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("&", " and ");
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    text = POINTS.matcher(text).replaceAll("");
    return Stream.of(GAPS.split(text)).filter(w -> !w.isEmpty()).toList();
  }

  private String slug(String name) {
    List<String> words = allWords(name);
    int end = words.size();
    while (end > 1
        && (legalForms.contains(words.get(end - 1)) || GENERIC.contains(words.get(end - 1)))) {
      end--;
    }
    String slug = String.join("-", words.subList(0, end));
    return slug.isEmpty() ? "n" + Integer.toHexString(name.hashCode()) : slug;
  }

  private static boolean isAcronym(String name) {
    return name.length() >= 3
        && name.length() <= 6
        && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
  }
}
