package chat.earshot.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import chat.earshot.desktop.connection.ChatClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom: `DesktopApp → views → view models → connection, cache → common`.
class ArchitectureTest {
    private static final String ROOT = "chat.earshot.desktop";

    private final JavaClasses desktop = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void connectionAndCacheKnowNothingOfWindows() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".connection..", ROOT + ".cache..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        ROOT + ".conversation..",
                        ROOT + ".sidebar..",
                        ROOT + ".people..",
                        ROOT + ".join..",
                        ROOT + ".status..",
                        ROOT + ".hosting..",
                        ROOT + ".look..",
                        ROOT)
                .check(desktop);
    }

    @Test
    void onlyHostingKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".hosting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("chat.earshot.server..")
                .check(desktop);
    }

    @Test
    void viewsReachTheClientOnlyThroughTheirViewModels() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".conversation..",
                        ROOT + ".sidebar..",
                        ROOT + ".people..",
                        ROOT + ".join..",
                        ROOT + ".status..")
                .and()
                .haveSimpleNameNotEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ChatClient.class)
                .check(desktop);
    }

    @Test
    void viewModelsKnowNoViews() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "javafx.scene.layout..", "javafx.stage..")
                .check(desktop);
    }

    @Test
    void nobodyReachesUpToTheWiring() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(desktop);
    }
}
