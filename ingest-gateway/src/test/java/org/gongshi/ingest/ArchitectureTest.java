package org.gongshi.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = IngestGateway.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.gongshi.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule kafka_stays_with_publisher_and_views = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.publishing", "..ingest.views")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule checks_know_no_framework_and_no_clock = noClasses()
            .that()
            .resideInAPackage("..ingest.checks")
            .or()
            .haveSimpleNameEndingWith("Reader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.slf4j..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule rows_are_judged_without_the_disk_or_the_wire = noClasses()
            .that()
            .haveSimpleName("RowChecks")
            .or()
            .haveSimpleNameEndingWith("Versions")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleName("Blocks")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.nio.file..", "org.apache.kafka..", "jakarta..");

    @ArchTest
    static final ArchRule the_other_applications_are_not_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gongshi.streams..", "org.gongshi.search..", "org.gongshi.local..", "co.elastic..");

    @ArchTest
    static final ArchRule controllers_are_nobodys_business =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();
}
