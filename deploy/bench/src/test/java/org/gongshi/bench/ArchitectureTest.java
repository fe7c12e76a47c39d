package org.gongshi.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gongshi.bench", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_ARE_ACYCLIC =
            slices().matching("org.gongshi.bench.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WHAT_IS_MEASURED_IS_A_PROCESS_AND_NEVER_LINKED = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.gongshi.ingest..", "org.gongshi.streams..", "org.gongshi.search..");

    @ArchTest
    static final ArchRule ARITHMETIC_AND_THE_LOG_KNOW_NO_SERVER = noClasses()
            .that()
            .resideInAnyPackage("..table..", "..caselog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.gongshi.local..");
}
