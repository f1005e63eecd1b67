package org.firmament.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of a server whose store holds the samples. */
abstract class OnSamples {
  static Served served;

  @BeforeAll
  static void start() {
    served = Served.samples();
  }

  @AfterAll
  static void stop() {
    served.close();
  }
}
