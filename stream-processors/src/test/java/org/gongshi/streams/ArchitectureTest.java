package org.gongshi.streams;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "org.gongshi.streams", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule FOLD_AND_DISCLOSURE_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("..streams.fold..", "..streams.disclosure..", "..streams.credit..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.springframework..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "java.net..",
                    "java.util.concurrent.."));

    @ArchTest
    static final ArchRule FOLD_AND_DISCLOSURE_ASK_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage("..streams.fold..", "..streams.disclosure..", "..streams.credit..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, UUID.class);

    @ArchTest
    static final ArchRule ONLY_TOPOLOGY_PROCESSOR_AND_DEAD_LETTERS_KNOW_STREAMS = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*\\.(Fold(Topology|Processor|Stores|Configuration).*|DueDates|Kept|Sums|Accounts|Relay(Topology|Processor|Configuration).*|StreamsProperties|TasksHealth)")
            .and()
            .resideOutsideOfPackage("..deadletters..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka.streams.."));

    @ArchTest
    static final ArchRule DISCLOSURE_KNOWS_NO_FOLD = noClasses()
            .that()
            .resideInAPackage("..disclosure..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("..streams.fold..", "..streams.deadletters..", "org.gongshi.streams"));

    @ArchTest
    static final ArchRule FEATURES_ARE_ACYCLIC =
            slices().matching("org.gongshi.streams.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_OTHER_MODULE = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.gongshi.streams..",
                    "org.gongshi.schemas..",
                    "org.gongshi.exchange..",
                    "org.gongshi.identity..",
                    "org.gongshi.statute..",
                    "org.gongshi.tables..",
                    "org.gongshi.secrecy..",
                    "org.apache..",
                    "org.springframework..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "java.."));
}
