package org.firmament.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * OpenNLP's sentence model of one language, found on the class path and loaded when first asked.
 */
final class SplitModel {
  /** Units of text before and after a mark that the model is shown. */
  private static final int BEFORE = 120;

  private static final int AFTER = 60;

  private final String language;
  private Optional<SentenceModel> model = Optional.empty();

  SplitModel(String language) {
    this.language = language;
  }

  /** Whether the model would end a sentence at the mark at {@code at}. */
  boolean endsAt(String text, int at, int from, int to) {
    int start = Math.max(from, at - BEFORE);
    int end = Math.min(to, at + AFTER);
    SentenceDetectorME detector = new SentenceDetectorME(loaded());
    for (Span span : detector.sentPosDetect(text.substring(start, end))) {
      int last = start + span.getEnd();
      if (last > at && last <= at + 3 && last < end) {
        return true;
      }
    }
    return false;
  }

  private synchronized SentenceModel loaded() {
    if (model.isEmpty()) {
      model = Optional.of(load());
    }
    return model.orElseThrow();
  }

  private SentenceModel load() {
    ClassLoader loader = SplitModel.class.getClassLoader();
    try {
      for (URL found : Collections.list(loader.getResources("model.properties"))) {
        Properties properties = new Properties();
        try (InputStream in = found.openStream()) {
          properties.load(in);
        }
        String name = properties.getProperty("model.name", "");
        if (name.contains("sentence")
            && language.equals(properties.getProperty("model.language"))) {
          try (InputStream in = loader.getResourceAsStream(name)) {
            return new SentenceModel(in);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no sentence model for " + language + " on the class path");
  }
}
