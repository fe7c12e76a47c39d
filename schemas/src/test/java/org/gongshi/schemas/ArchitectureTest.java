package org.gongshi.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shared language knows no application, no framework, and no network but the registry's. */
@AnalyzeClasses(packages = "org.gongshi", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_LANGUAGE_KNOWS_NO_APPLICATION = classes()
            .that()
            .resideInAPackage("org.gongshi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.gongshi.exchange..",
                    "org.gongshi.identity..",
                    "org.gongshi.schemas..",
                    "org.gongshi.secrecy..",
                    "org.gongshi.statute..",
                    "org.gongshi.tables..",
                    "org.apache.avro..",
                    "org.apache.kafka..",
                    "org.apache.commons.codec..",
                    "org.jspecify..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "java..",
                    "javax.crypto..");

    @ArchTest
    static final ArchRule ONLY_SCHEMAS_SPEAKS_TO_KAFKA_AND_THE_REGISTRY = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongshi.schemas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "java.net.http..");

    @ArchTest
    static final ArchRule IDENTIFIERS_AND_STATUTES_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("org.gongshi.identity..", "org.gongshi.statute..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.security\\.SecureRandom|.*Logger");
}
