package org.firmament.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The article of a web page: its headline and paragraphs, one a line, without menus. */
final class WebPage {
  /** Bytes at the start in which a page declares its encoding. */
  private static final int HEAD = 4096;

  /** How deep the elements of a page may lie for its article to be looked for. */
  private static final int DEEP = 500;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final String NO_ARTICLE =
      "script,style,noscript,template,svg,nav,aside,footer,form,button,iframe,select,"
          + "[role=navigation],[role=banner],[role=contentinfo],[aria-hidden=true],[hidden]";
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "blockquote",
          "pre",
          "section",
          "article",
          "header",
          "main",
          "table",
          "tr",
          "td",
          "th",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "br",
          "hr",
          "address",
          "body",
          "footer");

  private WebPage() {}

  /** The encoding that the page declares. */
  static Optional<String> charset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(head);
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  static Draft draft(String html) {
    Document page = Jsoup.parse(html);
    PageMetadata said = PageMetadata.of(page);
    String text = article(page, said.url().orElse("https://page.invalid/"));
    Optional<String> headline = said.title().filter(title -> !text.startsWith(title));
    String whole = text.isEmpty() ? "" : headline.map(title -> title + "\n\n" + text).orElse(text);
    return new Draft(
        Optional.empty(),
        said.language(),
        said.title(),
        said.publisher(),
        said.date(),
        said.url(),
        whole);
  }

  private static String article(Document page, String url) {
    String rest = "";
    int[] depth = {0};
    page.traverse((node, level) -> depth[0] = Math.max(depth[0], level));
    try {
      Element found =
          depth[0] > DEEP ? null : new Readability4J(url, page.clone()).parse().getArticleContent();
      rest = found == null ? "" : lines(found);
    } catch (RuntimeException | StackOverflowError e) {
      rest = "";
    }
    if (!rest.isBlank()) {
      return rest;
    }
    page.select(NO_ARTICLE).remove();
    return lines(page.body());
  }

  /** The text of each block on a line of its own, a blank line between; list items with a dash. */
  private static String lines(Element root) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, root);
    lines.end();
    return lines.text.toString();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean item = false;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        line.append(words.getWholeText());
      } else if (BLOCKS.contains(node.nodeName())) {
        end();
        item = node.nodeName().equals("li") || item && node.nodeName().equals("p");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (BLOCKS.contains(node.nodeName())) {
        end();
      }
    }

    private void end() {
      String words = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
      line.setLength(0);
      if (words.isEmpty()) {
        return;
      }
      if (text.length() > 0) {
        text.append("\n\n");
      }
      text.append(item ? "- " : "").append(words);
      item = false;
    }
  }
}
