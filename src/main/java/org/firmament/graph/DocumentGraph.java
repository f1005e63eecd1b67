package org.firmament.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.firmament.model.Claim;
import org.firmament.model.CodePoints;
import org.firmament.model.Document;
import org.firmament.model.Mention;
import org.firmament.model.Reading;
import org.firmament.model.Referent;
import org.firmament.model.Sentence;
import org.firmament.model.Source;
import org.firmament.model.Span;

/** A reading as the triples of its document graph; {@link StoredDocuments} reads them again. */
final class DocumentGraph {
  private final Node document;
  private final CodePoints codePoints;
  private final Set<Triple> triples = new LinkedHashSet<>();
  private final Map<Mention, Node> mentions = new LinkedHashMap<>();

  private DocumentGraph(Reading reading) {
    this.document = Vocabulary.document(reading.document().id());
    this.codePoints = CodePoints.of(reading.document().text());
  }

  /**
   * The triples of a reading.
   *
   * @param keys the keys by which a referent may be the same as others
   */
  static Set<Triple> of(Reading reading, Function<Referent, ? extends Set<String>> keys) {
    DocumentGraph graph = new DocumentGraph(reading);
    graph.addDocument(reading.document());
    String text = reading.document().text();
    reading.sentences().forEach(sentence -> graph.addSentence(sentence, text));
    reading.referents().forEach(referent -> graph.addReferent(referent, keys.apply(referent)));
    reading.mentions().forEach(graph::mention);
    for (int i = 0; i < reading.claims().size(); i++) {
      graph.addClaim(i, reading.claims().get(i));
    }
    return graph.triples;
  }

  private void addDocument(Document said) {
    Source source = said.source();
    add(document, Vocabulary.TYPE, Vocabulary.DOCUMENT);
    add(document, Vocabulary.DOCUMENT_ID, Vocabulary.text(source.id()));
    addText(document, Vocabulary.TITLE, source.title());
    addText(document, Vocabulary.PUBLISHER, source.publisher());
    source.date().ifPresent(date -> add(document, Vocabulary.DATE, Vocabulary.moment(date)));
    addText(document, Vocabulary.URL, source.url());
    addText(document, Vocabulary.LANGUAGE, said.language());
    add(document, Vocabulary.TEXT, Vocabulary.text(said.text()));
    add(document, Vocabulary.CONTENT_HASH, Vocabulary.text(hash(said.text())));
  }

  private void addSentence(Sentence sentence, String text) {
    Node node = Vocabulary.part(document, 's', sentence.number());
    add(node, Vocabulary.TYPE, Vocabulary.SENTENCE);
    add(node, Vocabulary.IN_DOCUMENT, document);
    add(node, Vocabulary.NUMBER, Vocabulary.integer(sentence.number()));
    addSpan(node, Vocabulary.START, Vocabulary.END, sentence.span());
    add(node, Vocabulary.TEXT, Vocabulary.text(sentence.span().in(text)));
  }

  private void addReferent(Referent referent, Set<String> keys) {
    Node node = node(referent);
    add(node, Vocabulary.TYPE, Vocabulary.REFERENT);
    add(node, Vocabulary.IN_DOCUMENT, document);
    add(node, Vocabulary.NUMBER, Vocabulary.integer(referent.number()));
    add(node, Vocabulary.KIND, Vocabulary.fm(referent.kind().label()));
    add(node, Vocabulary.NAME, Vocabulary.text(referent.name()));
    for (String name : referent.names()) {
      add(node, Vocabulary.SURFACE_FORM, Vocabulary.text(name));
    }
    for (String key : keys) {
      add(node, Vocabulary.KEY, Vocabulary.text(key));
    }
  }

  private Node mention(Mention mention) {
    Node known = mentions.get(mention);
    if (known != null) {
      return known;
    }
    Node node = Vocabulary.part(document, 'm', mentions.size());
    mentions.put(mention, node);
    add(node, Vocabulary.TYPE, Vocabulary.MENTION);
    add(node, Vocabulary.OF, node(mention.referent()));
    addSpan(node, Vocabulary.START, Vocabulary.END, mention.span());
    add(node, Vocabulary.TEXT, Vocabulary.text(mention.text()));
    addText(node, Vocabulary.LINK, mention.link());
    return node;
  }

  private void addClaim(int number, Claim claim) {
    Node node = Vocabulary.part(document, 'c', number);
    add(node, Vocabulary.TYPE, Vocabulary.CLAIM);
    add(node, Vocabulary.IN_DOCUMENT, document);
    add(node, Vocabulary.RELATION, Vocabulary.fm(claim.relation()));
    add(node, Vocabulary.SUBJECT, node(claim.subject().referent()));
    add(node, Vocabulary.SUBJECT_MENTION, mention(claim.subject()));
    claim
        .object()
        .ifPresent(
            object -> {
              add(node, Vocabulary.OBJECT, node(object.referent()));
              add(node, Vocabulary.OBJECT_MENTION, mention(object));
            });
    add(node, Vocabulary.STATUS, Vocabulary.text(claim.status().label()));
    add(node, Vocabulary.PATTERN, Vocabulary.text(claim.evidence().pattern()));
    add(node, Vocabulary.CONFIDENCE, Values.confidence(claim.evidence().confidence()));
    add(node, Vocabulary.QUOTE, Vocabulary.text(claim.evidence().quote()));
    addSpan(node, Vocabulary.SENTENCE_START, Vocabulary.SENTENCE_END, claim.evidence().sentence());
    claim
        .evidence()
        .trigger()
        .ifPresent(span -> addSpan(node, Vocabulary.TRIGGER_START, Vocabulary.TRIGGER_END, span));
    addText(node, Vocabulary.SPEAKER, claim.evidence().speaker());
    Values.add(claim.qualifiers(), node, triples);
  }

  private Node node(Referent referent) {
    return Vocabulary.part(document, 'r', referent.number());
  }

  private void addSpan(Node node, Node start, Node end, Span span) {
    Span counted = codePoints.of(span);
    add(node, start, Vocabulary.integer(counted.start()));
    add(node, end, Vocabulary.integer(counted.end()));
  }

  private void addText(Node node, Node predicate, Optional<String> text) {
    text.ifPresent(words -> add(node, predicate, Vocabulary.text(words)));
  }

  private void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
