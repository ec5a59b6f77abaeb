package chat.earshot.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom: `ChatServer → web, store, discovery → room → common`.
final class ArchitectureTest {
    private static final String ROOT = "chat.earshot.server";

    private final JavaClasses server = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theCoreKnowsOnlyJavaAndWhatIsShared() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".room..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".room..", "chat.earshot.common..", "java..", "org.jspecify..")
                .check(server);
    }

    @Test
    void theNetworkAndTheStoreDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".store..")
                .check(server);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".web..")
                .check(server);
    }

    @Test
    void whatAnnouncesKnowsNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".discovery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".web..", ROOT + ".store..", ROOT + ".room..")
                .check(server);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".discovery..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".discovery..")
                .check(server);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".discovery..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.jmdns..")
                .check(server);
    }

    @Test
    void nobodyReachesUpToTheWiring() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".room..", ROOT + ".web..", ROOT + ".store..", ROOT + ".discovery..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(server);
    }

    @Test
    void onlyTheStoreKnowsSqlAndOnlyTheNetworkKnowsSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "org.flywaydb..")
                .check(server);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glassfish..", "jakarta.websocket..", "java.nio.channels.spi..")
                .check(server);
    }
}
