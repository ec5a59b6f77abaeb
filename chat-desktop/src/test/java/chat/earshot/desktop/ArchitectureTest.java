package chat.earshot.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import chat.earshot.desktop.connection.ChatClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom: `DesktopApp → views → view models → connection, cache → common`.
final class ArchitectureTest {
    private static final String ROOT = "chat.earshot.desktop";

    private final JavaClasses desktop = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void connectionAndCacheHaveNoJavaFx() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".connection..", ROOT + ".cache..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .check(desktop);
    }

    @Test
    void connectionAndCacheKnowNothingOfWhatIsShown() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".connection..", ROOT + ".cache..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".conversation..",
                        ROOT + ".emoji..",
                        ROOT + ".hosting..",
                        ROOT + ".join..",
                        ROOT + ".look..",
                        ROOT + ".notices..",
                        ROOT + ".people..",
                        ROOT + ".sidebar..",
                        ROOT + ".status..")
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
                .resideOutsideOfPackages(ROOT, ROOT + ".connection..")
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
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(desktop);
    }

    @Test
    void nobodyReachesUpToTheWiringAndNothingGoesRound() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(desktop);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(desktop);
    }

    @Test
    void onlyTheCacheKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cache..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(desktop);
    }

    /// AWT and Java's sound are slow to load: nothing on the way to the first window may need them.
    @Test
    void onlyTheSystemsOwnNoticesKnowAwtAndSound() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".notices.system..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javax.sound..")
                .check(desktop);
    }

    @Test
    void theSessionBusKnowsNothingOfTheApp() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".notices.dbus..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "chat.earshot.common..", ROOT + ".notices", ROOT + ".notices.system..")
                .check(desktop);
    }
}
