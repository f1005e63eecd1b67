package org.firmament.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.model.Kind;
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

  /**
   * Keys that know legal forms, and which listed names are the same.
   *
   * @param canonical from the key of a listed name or alias to the key it stands under
   */
  NameKeys(Set<String> legalForms, Map<String, String> canonical) {
    this.legalForms = Set.copyOf(legalForms);
    this.canonical = Map.copyOf(canonical);
  }

  SortedSet<String> of(Referent referent) {
    SortedSet<String> keys = new TreeSet<>();
    keys.add(key(referent.kind(), referent.name()));
    for (String name : referent.names()) {
      String key = key(referent.kind(), name);
      boolean listed = canonical.containsKey(key);
      if (listed || isAcronym(name) && referent.kind() != Kind.PERSON) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** "alibaba" for the company Alibaba Group, "qwen_product" for the product Qwen. */
  String key(Kind kind, String name) {
    String slug = slug(name);
    String key = kind == Kind.COMPANY ? slug : slug + "_" + kind.name().toLowerCase(Locale.ROOT);
    return canonical.getOrDefault(key, key);
  }

  private String slug(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text =
        text.replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("&", " and ");
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    text = POINTS.matcher(text).replaceAll("");
    List<String> words = Stream.of(GAPS.split(text)).filter(w -> !w.isEmpty()).toList();
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
