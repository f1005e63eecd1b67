package org.firmament.read;

import java.util.Iterator;
import java.util.Optional;
import org.firmament.model.Document;

/** Reads files that are one document each. */
final class WholeFile {
  static final SourceFormat.Reading TEXT =
      (file, in, problems) ->
          one(
              SourceFile.all(in, file.where(), problems)
                  .flatMap(bytes -> Decoded.of(bytes, Optional.empty(), file.where(), problems))
                  .flatMap(text -> Draft.of(text).document(file.id(), file.where(), problems)));

  static final SourceFormat.Reading PAGE =
      (file, in, problems) ->
          one(
              SourceFile.all(in, file.where(), problems)
                  .flatMap(
                      bytes -> Decoded.of(bytes, WebPage.charset(bytes), file.where(), problems))
                  .map(WebPage::draft)
                  .map(draft -> file.declared() ? declared(draft, file.id()) : draft)
                  .flatMap(draft -> draft.document(file.id(), file.where(), problems)));

  private WholeFile() {}

  private static Draft declared(Draft draft, String id) {
    return new Draft(
        Optional.of(id),
        draft.language(),
        draft.title(),
        draft.publisher(),
        draft.date(),
        draft.url(),
        draft.text());
  }

  private static Iterator<Document> one(Optional<Document> document) {
    return document.stream().iterator();
  }
}
