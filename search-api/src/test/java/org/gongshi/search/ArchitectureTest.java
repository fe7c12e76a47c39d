package org.gongshi.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gongshi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("org.gongshi.search.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongshi.search.elasticsearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule ONLY_INDEXER_FRESHNESS_AND_TOPICS_KNOW_KAFKA = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .and()
            .resideOutsideOfPackages(
                    "org.gongshi.search.indexing..", "org.gongshi.search.freshness..", "org.gongshi.search.topics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "org.apache.avro..");

    @ArchTest
    static final ArchRule QUESTIONS_AND_ANSWERS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search.decisions..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.slf4j..");

    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.slf4j..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule WHAT_AGENCIES_SAY_IS_NOT_READ_HERE = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.gongshi\\.exchange\\.(DecisionSubmitted|Sealed(?!Report|Statement).*|EventHeader|Context|Receipt|Batch)");

    @ArchTest
    static final ArchRule WHAT_IS_SEALED_IS_OPENED_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .and()
            .haveNameNotMatching(".*\\.(SealedContent|ReportSeal|PortalSecret)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongshi.secrecy..");

    @ArchTest
    static final ArchRule WHAT_CITIZENS_WROTE_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .and()
            .doNotHaveFullyQualifiedName("org.gongshi.search.reports.ReportSeal")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.gongshi.exchange.SealedReport");

    @ArchTest
    static final ArchRule WHAT_AGENCIES_SAY_TO_SUPERVISORS_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .and()
            .doNotHaveFullyQualifiedName("org.gongshi.search.supervision.Statements")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.gongshi.exchange.SealedStatement");

    @ArchTest
    static final ArchRule WHO_SUPERVISES_IS_KNOWN_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .and()
            .resideOutsideOfPackage("org.gongshi.search.supervision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.security..");

    @ArchTest
    static final ArchRule OTHER_APPLICATIONS_ARE_NEVER_CALLED = classes()
            .that()
            .resideInAPackage("org.gongshi.search..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.gongshi.ingest..", "org.gongshi.streams..");
}
