package org.firmament;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may know which; {@code package-info.java} of {@code org.firmament} has the map. */
class ArchitectureTest {
  private static final String ROOT = "org.firmament";
  private static JavaClasses firmament;

  @BeforeAll
  static void importClasses() {
    firmament =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @Test
  void every_arrow_between_packages_is_allowed() {
    Map<String, List<String>> mayKnow =
        Map.of(
            "model", List.of(),
            "read", List.of("model"),
            "text", List.of("model"),
            "extract", List.of("model", "text"),
            "resolve", List.of("model", "text"),
            "measure", List.of("model"),
            "graph", List.of("model"),
            "export", List.of("model", "graph"),
            "web", List.of("", "model", "graph", "export"));
    mayKnow.forEach(
        (name, others) -> {
          List<String> known = new ArrayList<>(List.of(packages(name)));
          others.forEach(other -> known.add(other.isEmpty() ? ROOT : packages(other)));
          classes()
              .that()
              .resideInAPackage(packages(name))
              .should()
              .onlyDependOnClassesThat(
                  com.tngtech.archunit.base.DescribedPredicate.describe(
                      "reside outside of " + ROOT + " or in " + known,
                      other ->
                          !other.getPackageName().startsWith(ROOT)
                              || known.stream().anyMatch(in -> within(other.getPackageName(), in))))
              .allowEmptyShould(true)
              .check(firmament);
        });
  }

  private static boolean within(String name, String pattern) {
    return pattern.endsWith("..")
        ? (name + ".").startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }

  private static String packages(String name) {
    return ROOT + "." + name + "..";
  }

  @Test
  void extraction_is_built_in_layers() {
    List<String> layers =
        List.of("word", "name", "syntax", "reference", "pattern", "figure", "rule");
    for (int low = 0; low < layers.size(); low++) {
      List<String> above = new ArrayList<>(List.of(ROOT + ".extract"));
      layers.subList(low + 1, layers.size()).forEach(one -> above.add(packages("extract." + one)));
      noClasses()
          .that()
          .resideInAPackage(packages("extract." + layers.get(low)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above.toArray(String[]::new))
          .check(firmament);
    }
  }

  @Test
  void the_pipeline_knows_neither_export_nor_web_nor_cli() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages("export"), packages("web"), packages("cli"))
        .allowEmptyShould(true)
        .check(firmament);
  }

  @Test
  void only_graph_imports_jena_and_lucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages("graph"), packages("web"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..", "org.apache.lucene..")
        .check(firmament);
  }

  @Test
  void the_model_imports_nothing_but_the_jdk() {
    classes()
        .that()
        .resideInAPackage(packages("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages("model"), "java..")
        .check(firmament);
  }

  @Test
  void only_cli_imports_picocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("cli"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(firmament);
  }

  @Test
  void nothing_asks_what_time_it_is_so_a_clock_that_jumps_changes_nothing() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .orShould()
        .callMethodWhere(
            JavaCall.Predicates.target(HasName.Predicates.name("now"))
                .and(
                    JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(
                            JavaClass.Predicates.resideInAPackage("java.time..")))))
        .check(firmament);
  }

  @Test
  void no_class_is_named_after_a_layer() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .haveNameMatching(".*\\.[A-Za-z]*(Util|Utils|Helper|Manager|Impl|Base)")
        .check(firmament);
  }
}
