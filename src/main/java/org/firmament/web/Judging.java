package org.firmament.web;

import java.io.IOException;
import java.util.Optional;
import org.firmament.export.AsJson;
import org.firmament.graph.Ingested;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Judgement;
import org.firmament.model.Kind;

/** Tells, keeps and drops what people decide of names. */
final class Judging {
  private final KnowledgeGraph graph;
  private final Turnstile writers;

  Judging(KnowledgeGraph graph, Turnstile writers) {
    this.graph = graph;
    this.writers = writers;
  }

  void all(Call call) throws IOException {
    var list = AsJson.array();
    graph.judgements().forEach(judgement -> list.add(AsJson.of(judgement)));
    call.json(AsJson.object().set("judgements", list));
  }

  void judge(Call call) throws IOException {
    Judgement judgement =
        graph.judgement(
            call.required("verdict").equals("same"),
            call.text("kind").map(Kind::of),
            call.required("name"),
            call.required("other"),
            call.required("reason"));
    call.json(AsJson.consequence(writers.pass(() -> graph.judge(judgement))));
  }

  void withdraw(Call call) throws IOException {
    Optional<Kind> kind = call.text("kind").map(Kind::of);
    String name = call.required("name");
    String other = call.required("other");
    Ingested changed =
        writers
            .pass(() -> graph.withdraw(kind, name, other))
            .orElseThrow(
                () ->
                    Refusal.of(
                        404,
                        "unknown-judgement",
                        "nothing is judged of \"" + name + "\" and \"" + other + "\"",
                        "name",
                        "use the names that /api/judgements lists"));
    call.json(AsJson.consequence(changed));
  }
}
