package org.firmament.extract.reference;

import java.util.List;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.text.Form;

/** Whether a pronoun is one or several by the verb that it goes with. */
final class VerbNumber {
  private VerbNumber() {}

  /**
   * 1 or 2 where the verb of a subject says that it is one or several, else 0; "kauft" is one, for
   * only those addressed are several.
   */
  static int of(Chunk chunk, Analysis analysis) {
    int several = 0;
    for (Frame frame : analysis.frames()) {
      boolean subject =
          frame.sort == Frame.Sort.VERB
              && frame.arguments.stream().anyMatch(a -> a.chunk() == chunk);
      if (subject) {
        for (int i : frame.group) {
          Form form = analysis.words().get(i).form();
          boolean behindFinite = frame.group.size() > 1 && form.is(Form.Shape.PAST_PARTICIPLE);
          for (Form.Verb verb : behindFinite ? List.<Form.Verb>of() : form.verbs()) {
            if (verb.shape() == Form.Shape.FINITE && verb.numbers() == 1) {
              return 1;
            }
            several = verb.shape() == Form.Shape.FINITE && verb.numbers() == 2 ? 2 : several;
          }
        }
      }
    }
    return several;
  }
}
