package org.firmament.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says of itself: OpenGraph, JSON-LD, meta elements, {@code <time>}. */
record PageMetadata(
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> url,
    Optional<String> language) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE = Pattern.compile(".*(Article|Posting|Report).*");

  static PageMetadata of(Document page) {
    JsonNode article = article(page);
    return new PageMetadata(
        first(
            meta(page, "og:title"),
            text(article.path("headline")),
            element(page, "article h1, h1"),
            meta(page, "twitter:title"),
            element(page, "title")),
        first(
            meta(page, "og:site_name"),
            text(article.path("publisher").path("name")),
            text(article.path("publisher").path(0).path("name")),
            meta(page, "publisher"),
            meta(page, "dc.publisher"),
            meta(page, "application-name")),
        first(
                meta(page, "article:published_time"),
                text(article.path("datePublished")),
                meta(page, "datepublished"),
                meta(page, "date"),
                meta(page, "dc.date"),
                meta(page, "dcterms.date"),
                meta(page, "pubdate"),
                attribute(page, "time[datetime]", "datetime"))
            .filter(date -> date.matches("\\d{4}.*")),
        first(
                attribute(page, "link[rel=canonical]", "href"),
                meta(page, "og:url"),
                text(article.path("url")))
            .filter(url -> url.matches("https?://.+")),
        first(attribute(page, "html[lang]", "lang"), meta(page, "og:locale")));
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... values) {
    for (Optional<String> value : values) {
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> filled(String value) {
    String words = value.replaceAll("[\\s\\u00A0]+", " ").strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static Optional<String> meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      if (Stream.of("property", "name", "itemprop")
          .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name))) {
        return filled(meta.attr("content"));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> element(Document page, String query) {
    return Optional.ofNullable(page.selectFirst(query)).flatMap(found -> filled(found.text()));
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return Optional.ofNullable(page.selectFirst(query)).flatMap(found -> filled(found.attr(name)));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? filled(node.textValue()) : Optional.empty();
  }

  /** The first article of the page's JSON-LD; a missing node where there is none. */
  private static JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        for (JsonNode node : nodes(JSON.readTree(script.data()))) {
          if (ARTICLE.matcher(node.path("@type").toString()).matches()) {
            return node;
          }
        }
      } catch (JsonProcessingException e) {
        continue;
      }
    }
    return JSON.missingNode();
  }

  private static List<JsonNode> nodes(JsonNode root) {
    List<JsonNode> nodes = new ArrayList<>();
    for (JsonNode node : root.isArray() ? root : List.of(root)) {
      nodes.add(node);
      node.path("@graph").forEach(nodes::add);
    }
    return nodes;
  }
}
