package org.firmament.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.firmament.model.Qualifiers;
import org.firmament.model.Value;

/** Qualifiers as a person reads them: "about 431,000,000 USD, 51 %, date 2016-02-03". */
final class Figures {
  private static final Set<String> WITH_ANOTHER =
      Set.of("currency", "unit", "metric", "value", "approximation");

  private Figures() {}

  static String of(JsonNode qualifiers) {
    Map<String, Value> values = new TreeMap<>();
    qualifiers
        .properties()
        .forEach(
            one ->
                values.put(
                    one.getKey(),
                    one.getValue().isNumber()
                        ? Value.of(one.getValue().decimalValue())
                        : Value.of(one.getValue().asText())));
    return of(Qualifiers.of(values));
  }

  private static String of(Qualifiers qualifiers) {
    List<String> words = new ArrayList<>();
    Optional<String> metric = qualifiers.of("metric").map(Figures::of);
    Optional<String> value = qualifiers.of("value").map(Figures::of);
    String unit = qualifiers.of("unit").map(Figures::of).map(Figures::sign).orElse("");
    String nearly = qualifiers.of("approximation").map(Figures::of).map(Figures::nearly).orElse("");
    if (metric.isPresent() || value.isPresent()) {
      words.add(
          (metric.orElse("") + " " + value.map(v -> nearly + v).orElse("") + " " + unit).strip());
    }
    for (Map.Entry<String, Value> qualifier : qualifiers.values().entrySet()) {
      String shown = of(qualifier.getValue());
      switch (qualifier.getKey()) {
        case "amount" ->
            words.add(
                (nearly + shown + " " + qualifiers.of("currency").map(Figures::of).orElse(""))
                    .strip());
        case "percent" -> words.add(nearly + shown + " %");
        case "count" -> words.add("count " + nearly + shown);
        case "change" -> words.add((shown.startsWith("-") ? "" : "+") + shown + " %");
        case "role" -> words.add(shown);
        default -> {
          if (!WITH_ANOTHER.contains(qualifier.getKey())) {
            words.add(qualifier.getKey() + " " + shown);
          }
        }
      }
    }
    return Neutral.line(String.join(", ", words));
  }

  /** How near a number is to what was told: "more than ". */
  private static String nearly(String approximation) {
    return switch (approximation) {
      case "more", "less" -> approximation + " than ";
      case "upto" -> "up to ";
      default -> approximation + " ";
    };
  }

  private static String sign(String unit) {
    return unit.equals("percent") ? "%" : unit;
  }

  private static String of(Value value) {
    if (value instanceof Value.Number number) {
      BigDecimal exact = number.number();
      DecimalFormat grouped =
          new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
      return exact.abs().compareTo(BigDecimal.valueOf(10_000)) < 0
          ? number.lexical()
          : grouped.format(exact);
    }
    return value.lexical();
  }
}
