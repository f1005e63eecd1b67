package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.firmament.Outside;
import org.junit.jupiter.api.Test;

/** Clients that nobody here wrote. */
class ClientsTest extends OnSamples {
  private static final String PREFIXES =
      "PREFIX fm: <https://firmament.example/ontology#> PREFIX rdfs:"
          + " <http://www.w3.org/2000/01/rdf-schema#> ";
  private static final String RIVALS =
      PREFIXES
          + "SELECT ?name { ?a rdfs:label 'Alibaba' ; fm:competesWith/rdfs:label ?name } ORDER BY"
          + " ?name";

  private static String endpoint() {
    return served.at("/sparql").toString();
  }

  @Test
  void sparqlwrapper_asks_in_every_way() throws Exception {
    String script =
        """
        import sys
        from SPARQLWrapper import SPARQLWrapper, JSON, XML, CSV, TURTLE, GET, POST, POSTDIRECTLY, URLENCODED
        for method in (GET, POST):
            for form in ((URLENCODED,) if method == GET else (URLENCODED, POSTDIRECTLY)):
                client = SPARQLWrapper(sys.argv[1])
                client.setMethod(method)
                client.setRequestMethod(form)
                client.setQuery(sys.argv[2])
                client.setReturnFormat(JSON)
                rows = client.query().convert()["results"]["bindings"]
                print(" ".join(row["name"]["value"] for row in rows))
        client = SPARQLWrapper(sys.argv[1])
        client.setQuery(sys.argv[2])
        client.setReturnFormat(XML)
        print(len(client.query().convert().getElementsByTagName("result")))
        client.setReturnFormat(CSV)
        print(client.query().convert().decode().split())
        client.setQuery("ASK { ?s ?p ?o }")
        client.setReturnFormat(JSON)
        print(client.query().convert()["boolean"])
        """;
    assertEquals(
        """
        Baidu Tencent
        Baidu Tencent
        Baidu Tencent
        2
        ['name', 'Baidu', 'Tencent']
        True
        """,
        Outside.python("SPARQLWrapper", script, endpoint(), RIVALS));
  }

  @Test
  void rdflib_asks_and_reads_a_graph() throws Exception {
    String script =
        """
        import sys, urllib.request
        from rdflib import Graph
        from rdflib.plugins.stores.sparqlstore import SPARQLStore
        store = SPARQLStore(sys.argv[1])
        print(" ".join(str(row[0]) for row in Graph(store).query(sys.argv[2])))
        counts = set()
        for type, name in (("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml")):
            request = urllib.request.Request(sys.argv[3], headers={"Accept": type})
            counts.add(len(Graph().parse(data=urllib.request.urlopen(request).read(), format=name)))
        print(len(counts), max(counts) > 100)
        """;
    String graph = served.at("/data?graph=https://firmament.example/graph/facts").toString();
    assertEquals(
        "Baidu Tencent\n1 True\n", Outside.python("rdflib", script, endpoint(), RIVALS, graph));
  }

  @Test
  void the_command_line_client_of_jena_asks() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String answer =
        Outside.program(
            "-version",
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "arq.rsparql",
            "--service=" + endpoint(),
            "--results=CSV",
            RIVALS);
    assertTrue(answer.replace("\r", "").endsWith("name\nBaidu\nTencent\n"), answer);
  }

  private static String curl(String query, String type) throws Exception {
    String accept = "Accept: " + type;
    String sent = "query=" + query;
    String written = "%{http_code} %{content_type}";
    return Outside.program(
        "--version",
        "curl",
        "-s",
        "-w",
        written,
        "-H",
        accept,
        "--data-urlencode",
        sent,
        endpoint());
  }

  private static void isWritten(String query, String type, String found) throws Exception {
    String answer = curl(query, type);
    assertTrue(answer.contains(found) && answer.contains("200 " + type), answer);
  }

  @Test
  void curl_chooses_by_accept() throws Exception {
    for (String type :
        List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values")) {
      isWritten(RIVALS, type, "Tencent");
      isWritten(PREFIXES + "ASK { ?a fm:competesWith ?b }", type, "true");
    }
    String construct = PREFIXES + "CONSTRUCT WHERE { ?a fm:competesWith ?b }";
    for (String type :
        List.of(
            "text/turtle",
            "application/n-triples",
            "application/rdf+xml",
            "application/ld+json",
            "application/trig",
            "application/n-quads")) {
      isWritten(construct, type, "tencent");
      assertTrue(curl(RIVALS, type).contains("406 application/json"), type);
    }
    assertTrue(curl(construct, "text/csv").contains("406 application/json"));
    assertTrue(curl(RIVALS, "image/png").contains("406 application/json"));
  }
}
