package chat.earshot.common;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom: codec → protocol → model, and nothing reaches up.
final class ArchitectureTest {
    private static final JavaClasses COMMON = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chat.earshot.common");

    @Test
    void theModelKnowsJavaAlone() {
        classes()
                .that()
                .resideInAPackage("chat.earshot.common.model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("chat.earshot.common.model..", "java..", "org.jspecify.."))
                .check(COMMON);
    }

    @Test
    void theProtocolKnowsTheModel() {
        classes()
                .that()
                .resideInAPackage("chat.earshot.common.protocol..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "chat.earshot.common.protocol..", "chat.earshot.common.model..", "java..", "org.jspecify.."))
                .check(COMMON);
    }

    @Test
    void onlyTheCodecKnowsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("chat.earshot.common.codec..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(COMMON);
    }

    @Test
    void nothingReachesUpToServerOrDesktop() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("chat.earshot.common..", "java..", "org.jspecify..", "tools.jackson.core.."))
                .check(COMMON);
    }
}
