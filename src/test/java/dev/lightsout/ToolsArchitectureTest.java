package dev.lightsout;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** What each package of the tools may know, as its {@code package-info} says. */
class ToolsArchitectureTest {
  private static final String OPS = "dev.lightsout.ops";
  private static final String STAND_IN = "dev.lightsout.standin";

  private static final JavaClasses CLASSES =
      ArchConfiguration.withThreadLocalScope(
          configuration -> {
            // The names of what others made are enough, and the SDK is large.
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages(OPS, STAND_IN, "dev.lightsout.screen");
          });

  @Test
  void whatToolsAreBuiltOnKnowsNoneOfThem() {
    noClasses()
        .that()
        .resideInAPackage(OPS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(OPS + ".*..")
        .check(CLASSES);
  }

  @Test
  void toolsDoNotKnowEachOther() {
    slices().matching(OPS + ".(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void noToolThatIsRunAgainstAnAccountNeedsTheStandInButTheOneThatComparesTheTwo() {
    noClasses()
        .that()
        .areAnnotatedWith(Command.class)
        .and()
        .resideOutsideOfPackage(OPS + ".smoke")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAPackage(STAND_IN)
        .check(CLASSES);
  }

  /** Else the two could share a mistake about the cloud. */
  @Test
  void theStandInKnowsNeitherTheFunctionNorATool() {
    noClasses()
        .that()
        .resideInAPackage(STAND_IN)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.lightsout..").and(not(resideInAPackage(STAND_IN))))
        .check(CLASSES);
  }

  @Test
  void theScreenKnowsOutcomesAndNothingElseOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("dev.lightsout.screen")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.lightsout..")
                .and(not(resideInAnyPackage("dev.lightsout.screen", "dev.lightsout.plan"))))
        .check(CLASSES);
  }

  @Test
  void theLogTopicsAreSetUpAndAskedWithoutTheFunction() {
    noClasses()
        .that()
        .resideInAPackage(OPS + ".topic")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.lightsout",
            "dev.lightsout.event",
            "dev.lightsout.order",
            "dev.lightsout.plan",
            "dev.lightsout.cloud",
            "dev.lightsout.report")
        .check(CLASSES);
  }

  /** A request that is sent twice creates or stops twice, which only one client rules out. */
  @Test
  void theSdkIsCalledInOnePlaceAndByTheContract() {
    noClasses()
        .that()
        .resideInAPackage(OPS + "..")
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .and()
        .resideOutsideOfPackage(OPS + ".smoke")
        .and()
        .doNotHaveFullyQualifiedName(OPS + ".Api")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.tencentcloudapi..")
        .check(CLASSES);
  }
}
