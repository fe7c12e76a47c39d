package org.gongshi.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gongshi.local", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_ARE_ACYCLIC =
            slices().matching("org.gongshi.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PROCESSES_KNOW_NOTHING_OF_WHAT_THEY_RUN = noClasses()
            .that()
            .resideInAPackage("..processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..servers..", "..instance..", "..testing..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule TEST_LIBRARIES_ARE_FOR_TESTS = noClasses()
            .that()
            .resideOutsideOfPackage("..testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.testcontainers..");

    @ArchTest
    static final ArchRule OF_OURS_ONLY_SCHEMAS_IS_KNOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.gongshi.ingest..", "org.gongshi.streams..", "org.gongshi.search..");
}
