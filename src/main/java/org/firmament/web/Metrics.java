package org.firmament.web;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Counts and times requests, for Prometheus. */
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(Turnstile queries) {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    registry.gauge("firmament.queries.free", queries, Turnstile::places);
  }

  void answered(HttpServletRequest request, int status, long nanos) {
    Timer.builder("firmament.requests")
        .tag("method", request.getMethod().matches("[A-Z]{3,7}") ? request.getMethod() : "other")
        .tag("area", area(request.getRequestURI()))
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** Few values, whatever is asked for. */
  private static String area(String path) {
    String[] parts = path.split("/", 4);
    if (parts.length > 2 && parts[1].equals("api") && parts[2].matches("[a-z]{1,12}")) {
      return "api/" + parts[2];
    }
    return parts.length > 1 && parts[1].matches("sparql|data|health|metrics") ? parts[1] : "page";
  }

  void show(Call call) throws IOException {
    call.send("text/plain; version=0.0.4", registry.scrape().getBytes(StandardCharsets.UTF_8));
  }
}
