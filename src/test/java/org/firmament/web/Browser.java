package org.firmament.web;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium on the page of one server. */
final class Browser implements AutoCloseable {
  /** It warns of a protocol for developers that is not used here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String AXE = resource("/axe.min.js");

  private final ChromeDriver driver;
  private final URI page;
  private final Path downloads;

  private Browser(ChromeDriver driver, URI page, Path downloads) {
    this.driver = driver;
    this.page = page;
    this.downloads = downloads;
  }

  /**
   * A browser whose language is German; where none is installed the test is skipped, but not where
   * it was to be installed.
   */
  static Browser on(URI page, Path downloads) {
    Optional<File> chromium = installed("chromium");
    Optional<File> driver = installed("chromedriver");
    boolean there = chromium.isPresent() && driver.isPresent();
    if (System.getenv("CI_RUN") != null) {
      assertTrue(there, "chromium and chromium-driver are to be installed here");
    }
    assumeTrue(there, "chromium or chromedriver is missing: the page is not tested");
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=de",
        "--window-size=1280,900");
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            "de",
            "download.default_directory",
            downloads.toAbsolutePath().toString()));
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options), page, downloads);
    browser.screen(1280, 900);
    return browser;
  }

  private static Optional<File> installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, program))
        .filter(File::canExecute)
        .findFirst();
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the page anew at that address, without what was kept of an earlier visit. */
  void visit(String address) {
    driver.get("about:blank");
    driver.get(page.resolve(address).toString());
    drawn(1);
  }

  /** Goes to another address of the page and waits until it is drawn. */
  void go(String address) {
    long before = drawings();
    run("location.hash = arguments[0]", address);
    drawn(before + 1);
  }

  void back() {
    long before = drawings();
    driver.navigate().back();
    drawn(before + 1);
  }

  private long drawings() {
    return (Long) run("return Number(document.querySelector('main')?.dataset.drawing ?? 0)");
  }

  private void drawn(long least) {
    until(() -> drawings() >= least);
  }

  void until(BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .ignoring(JavascriptException.class)
        .ignoring(IndexOutOfBoundsException.class)
        .until(ignored -> condition.getAsBoolean());
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the body of an asynchronous function comes to return. */
  Object await(String script) {
    return driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1];"
            + "(async () => {"
            + script
            + "})().then(done, error => done(String(error)))");
  }

  String address() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  /** The first such element that can be seen, as soon as there is one. */
  WebElement see(String css) {
    return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "nothing to be seen of " + css + " at " + address())
        .until(
            ignored ->
                driver.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text(String css) {
    see(css);
    return (String)
        run("return document.querySelector(arguments[0]).textContent.replace(/\\s+/g, ' ')", css);
  }

  /** What stands in each such element, whether it can be seen or not. */
  @SuppressWarnings("unchecked")
  List<String> texts(String css) {
    return (List<String>)
        run(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".map(e => e.textContent.replace(/\\s+/g, ' ').trim())",
            css);
  }

  void click(String css) {
    WebElement element = see(css);
    run("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Types into a field what shall stand there alone. */
  void write(String css, String text) {
    WebElement field = see(css);
    field.clear();
    field.sendKeys(text);
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void pressWith(Keys modifier, CharSequence key) {
    new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  /** Drags from a place of an element, which counts from its middle, in so many steps. */
  void drag(String css, int x, int y, int steps) {
    Actions drag =
        new Actions(driver, Duration.ofMillis(10)).moveToElement(see(css), x, y).clickAndHold();
    for (int i = 0; i < steps; i++) {
      drag.moveByOffset(4, -3);
    }
    drag.release().perform();
  }

  /** Presses Tab until the focus is on such an element. */
  void tabTo(String css) {
    for (int i = 0; i < 80; i++) {
      press(Keys.TAB);
      if ((Boolean) run("return Boolean(document.activeElement?.matches(arguments[0]))", css)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + css);
  }

  void screen(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Whether requests reach anybody. */
  void online(boolean reached) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", !reached, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** What the system prefers. */
  void prefers(String look) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", look),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The violations of WCAG 2.2, levels A and AA, that axe-core finds in what is shown. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    run(AXE + "; window.axe = axe;");
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'wcag22aa'], resultTypes: ['violations']}).then(found =>"
                + " done(found.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200))))");
  }

  /** What the page has complained about since it was asked last; answers of 4xx are none. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .filter(message -> !message.contains("the server responded with a status of 4"))
        .toList();
  }

  /** The file that was downloaded, as soon as it is complete. */
  Path downloaded(String name) {
    Path file = downloads.resolve(name);
    until(() -> Files.exists(file) && file.toFile().length() > 0);
    return file;
  }

  void shoot(String name) {
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
