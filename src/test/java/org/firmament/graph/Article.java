package org.firmament.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.firmament.model.Claim;
import org.firmament.model.Document;
import org.firmament.model.Evidence;
import org.firmament.model.Kind;
import org.firmament.model.Mention;
import org.firmament.model.Qualifiers;
import org.firmament.model.Reading;
import org.firmament.model.Referent;
import org.firmament.model.Sentence;
import org.firmament.model.Source;
import org.firmament.model.Span;
import org.firmament.model.Status;

/** Writes readings for tests: sentences with what they claim, names to be found in the text. */
public final class Article {
  /** The project's own ontology, shapes and queries. */
  static final Path HOME = Path.of("").toAbsolutePath();

  private final String id;
  private final String date;
  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, SortedSet<String>> alsoCalled = new LinkedHashMap<>();

  private record Said(
      Span sentence,
      String subject,
      String relation,
      String object,
      Status status,
      Qualifiers qualifiers) {}

  private Article(String id, String date) {
    this.id = id;
    this.date = date;
  }

  public static Article of(String id, String date) {
    return new Article(id, date);
  }

  public Article kind(String name, Kind kind) {
    kinds.put(name, kind);
    return this;
  }

  /** In this document the two names stand for one thing. */
  Article called(String name, String other) {
    alsoCalled.computeIfAbsent(name, known -> new TreeSet<>()).add(other);
    return this;
  }

  public Article sentence(String sentence) {
    int start = text.length();
    text.append(sentence);
    sentences.add(new Sentence(sentences.size(), new Span(start, text.length())));
    text.append('\n');
    return this;
  }

  public Article claims(String subject, String relation, String object) {
    return claims(subject, relation, object, Status.ASSERTED, Qualifiers.NONE);
  }

  public Article claims(
      String subject, String relation, String object, Status status, Qualifiers qualifiers) {
    said.add(
        new Said(
            sentences.get(sentences.size() - 1).span(),
            subject,
            relation,
            object,
            status,
            qualifiers));
    return this;
  }

  public Reading reading() {
    Source source =
        new Source(
            id,
            Optional.of("Title of " + id),
            Optional.of("Testblatt"),
            Optional.of(date),
            Optional.of("https://news.example/" + id));
    Document document = new Document(source, Optional.of("de"), text.toString());
    Map<String, Referent> referents = new LinkedHashMap<>();
    Map<String, Mention> mentions = new LinkedHashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (Said one : said) {
      Mention subject = mention(one, one.subject, referents, mentions);
      Optional<Mention> object =
          one.object.isEmpty()
              ? Optional.empty()
              : Optional.of(mention(one, one.object, referents, mentions));
      claims.add(
          new Claim(
              subject,
              one.relation,
              object,
              one.qualifiers,
              one.status,
              new Evidence(
                  source,
                  one.sentence,
                  one.sentence.in(text.toString()),
                  Optional.empty(),
                  one.relation + "/test",
                  Optional.empty(),
                  0.9)));
    }
    return new Reading(
        document,
        sentences,
        List.copyOf(referents.values()),
        List.copyOf(mentions.values()),
        claims);
  }

  private Mention mention(
      Said said, String name, Map<String, Referent> referents, Map<String, Mention> mentions) {
    Referent referent =
        referents.computeIfAbsent(
            name,
            known -> {
              SortedSet<String> names =
                  new TreeSet<>(alsoCalled.getOrDefault(name, new TreeSet<>()));
              names.add(name);
              return new Referent(
                  id,
                  referents.size(),
                  kinds.getOrDefault(name, Kind.COMPANY),
                  name,
                  List.copyOf(names));
            });
    int start = text.indexOf(name, said.sentence.start());
    return mentions.computeIfAbsent(
        name + start,
        known ->
            new Mention(new Span(start, start + name.length()), name, referent, Optional.empty()));
  }
}
