package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the page in a browser, in which nothing may go wrong unseen. */
abstract class OnPage {
  @TempDir static Path downloads;
  static Served served;
  static Browser browser;

  /** Opens the page on a store that is served. */
  static void open(Served store) {
    served = store;
    browser = Browser.on(served.server.address(), downloads);
    browser.visit("/");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    served.close();
  }

  @AfterEach
  void nothing_was_complained_about() {
    assertEquals(List.of(), browser.complaints());
  }
}
