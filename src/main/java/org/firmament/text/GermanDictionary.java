package org.firmament.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;

/**
 * The German dictionaries of LanguageTool (https://github.com/languagetool-org/german-pos-dict),
 * each read once.
 */
final class GermanDictionary {
  private static final Map<String, Dictionary> READ = new ConcurrentHashMap<>();

  private GermanDictionary() {}

  /** From forms to lemmas and tags. */
  static Dictionary ofForms() {
    return READ.computeIfAbsent("german.dict", GermanDictionary::read);
  }

  /** From lemmas and tags to forms. */
  static Dictionary toForms() {
    return READ.computeIfAbsent("german_synth.dict", GermanDictionary::read);
  }

  static URL resource(String name) {
    return GermanDictionary.class.getResource("/org/languagetool/resource/de/" + name);
  }

  private static Dictionary read(String name) {
    try {
      return Dictionary.read(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
