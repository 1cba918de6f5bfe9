package dev.lightsout;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What each package may know. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lightsout");

  @Test
  void dataGoesOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("house")
        .definedBy("dev.lightsout")
        .layer("order")
        .definedBy("dev.lightsout.order")
        .layer("event")
        .definedBy("dev.lightsout.event")
        .layer("plan")
        .definedBy("dev.lightsout.plan")
        .layer("cloud")
        .definedBy("dev.lightsout.cloud")
        .layer("report")
        .definedBy("dev.lightsout.report")
        .whereLayer("house")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("event")
        .mayOnlyBeAccessedByLayers("house", "report")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers("house", "cloud", "report")
        .whereLayer("cloud")
        .mayOnlyBeAccessedByLayers("house")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("house")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.lightsout.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCloudKnowsTheSdkAndItsHttpClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.lightsout.cloud")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.tencentcloudapi..", "okhttp3..", "okio..")
        .check(CLASSES);
  }

  @Test
  void onlyTheFrontDoorsKnowAPlatform() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ScfFunction")
        .and()
        .doNotHaveSimpleName("LambdaFunction")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.qcloud..", "com.amazonaws..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCustomRuntimeKnowsItsApi() {
    classes()
        .that()
        .haveSimpleName("RuntimeApi")
        .should()
        .onlyHaveDependentClassesThat()
        .haveNameMatching("dev\\.lightsout\\.(CustomRuntime|RuntimeApi)(\\$.*)?")
        .check(CLASSES);
  }

  @Test
  void onlyThePlatformReadsTheProcess() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Platform")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void plansAndOrdersAreDecidedWithoutAClock() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.lightsout.plan", "dev.lightsout.order")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .orShould()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.util.concurrent..")
        .check(CLASSES);
  }

  @Test
  void classesAreFinal() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(CLASSES);
  }
}
