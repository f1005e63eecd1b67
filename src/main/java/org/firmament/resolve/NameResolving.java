package org.firmament.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;
import org.firmament.model.Ontology;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;
import org.firmament.text.WordForms;
import org.firmament.text.WordList;

/** Resolves by names: equal after normalizing, listed as aliases, or joined by a full name. */
public final class NameResolving implements Resolving {
  private final NameKeys keys;
  private final Facts facts;
  private final Map<String, SortedMap<String, String>> identifiers;

  private NameResolving(
      NameKeys keys, Facts facts, Map<String, SortedMap<String, String>> identifiers) {
    this.keys = keys;
    this.facts = facts;
    this.identifiers = identifiers;
  }

  /** Resolving with the names of {@code data/companies}, {@code data/events} and the languages. */
  public static NameResolving of(Path data, Ontology ontology) {
    Set<String> legalForms = legalForms(data.resolve("languages"));
    NameKeys plain = new NameKeys(legalForms, Map.of());
    Map<String, String> canonical = new HashMap<>();
    Map<String, SortedMap<String, String>> identifiers = new HashMap<>();
    for (String[] row : WordList.rowsIfThere(data.resolve("companies/companies.tsv"), 7)) {
      String key = plain.key(Kind.COMPANY, row[0]);
      alias(canonical, plain, Kind.COMPANY, key, row[6].isBlank() ? row[1] : "");
      identifiers.put(key, identifiers(row));
    }
    for (String[] row : WordList.rowsIfThere(data.resolve("events/events.tsv"), 3)) {
      String[] names = row[1].split("\\|");
      alias(canonical, plain, Kind.EVENT, plain.key(Kind.EVENT, names[0]), row[1]);
    }
    List<Judgement> judged = new ArrayList<>(judgements(data, true));
    judged.addAll(judgements(data, false));
    return new NameResolving(
        new NameKeys(legalForms, canonical).judged(judged), new Facts(ontology), identifiers);
  }

  private static List<Judgement> judgements(Path data, boolean same) {
    Path file = data.resolve("identity").resolve(same ? "same.tsv" : "different.tsv");
    return WordList.rowsIfThere(file, 4).stream()
        .map(row -> new Judgement(same, Kind.of(row[0]), row[1], row[2], row[3]))
        .toList();
  }

  @Override
  public NameResolving judged(Collection<Judgement> judgements) {
    return new NameResolving(keys.judged(judgements), facts, identifiers);
  }

  private static Set<String> legalForms(Path languages) {
    Set<String> forms = new HashSet<>();
    try (Stream<Path> folders = Files.list(languages)) {
      for (Path folder : folders.sorted().toList()) {
        WordList.rowsIfThere(folder.resolve("legal-forms.tsv"), 1)
            .forEach(r -> forms.add(r[0].toLowerCase(Locale.ROOT).replace(".", "")));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return forms;
  }

  private static void alias(
      Map<String, String> canonical, NameKeys plain, Kind kind, String key, String aliases) {
    for (String alias : aliases.split("\\|")) {
      if (!alias.isBlank()) {
        String other = plain.key(kind, alias.trim());
        if (!other.equals(key)) {
          canonical.putIfAbsent(other, key);
        }
      }
    }
  }

  private static SortedMap<String, String> identifiers(String[] row) {
    SortedMap<String, String> all = new TreeMap<>();
    String[] schemes = {"wikidata", "lei", "isin"};
    for (int i = 0; i < schemes.length; i++) {
      if (!row[3 + i].isBlank()) {
        all.put(schemes[i], row[3 + i]);
      }
    }
    return all;
  }

  @Override
  public Set<String> forms(String word) {
    return WordForms.of(word);
  }

  @Override
  public SortedSet<String> keys(Referent referent) {
    return keys.of(referent);
  }

  @Override
  public List<Entity> entities(Collection<Referent> referents) {
    List<Entity> entities = new ArrayList<>();
    for (List<Referent> group : Components.of(referents, this::keys)) {
      entities.add(entity(group));
    }
    entities.sort(Comparator.comparing(Entity::id));
    return entities;
  }

  private Entity entity(List<Referent> group) {
    List<Referent> sorted = new ArrayList<>(group);
    sorted.sort(Comparator.comparing(Referent::document).thenComparing(Referent::number));
    Map<String, Integer> ids = new TreeMap<>();
    Map<String, Integer> names = new TreeMap<>();
    SortedSet<String> aliases = new TreeSet<>();
    for (Referent referent : sorted) {
      ids.merge(keys.key(referent.kind(), referent.name()), 1, Integer::sum);
      names.merge(referent.name(), 1, Integer::sum);
      aliases.addAll(referent.names());
    }
    String id = most(ids);
    String name = keys.chosen(id).filter(names::containsKey).orElseGet(() -> most(names));
    aliases.remove(name);
    return new Entity(
        id,
        sorted.get(0).kind(),
        name,
        List.copyOf(aliases),
        identifiers.getOrDefault(id, new TreeMap<>()),
        sorted);
  }

  private static String most(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  @Override
  public List<Fact> facts(Collection<Claim> claims, Function<Referent, Entity> entityOf) {
    return facts.of(claims, entityOf);
  }
}
