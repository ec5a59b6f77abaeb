package chat.earshot.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.server.CommandLineOptions.Wish;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineOptionsTest {
    @Test
    void withNothingSaidTheUsualHolds() {
        ServerOptions options = run(Map.of());
        assertThat(options.port()).isEqualTo(1337);
        assertThat(options.bind()).isEqualTo("0.0.0.0");
        assertThat(options.name()).isNotBlank();
        assertThat(options.data()).isAbsolute().endsWithRaw(Path.of("server"));
        assertThat(options.outboxBytes()).isEqualTo(4_194_304);
        assertThat(options.presence()).isEqualTo(ServerOptions.Presence.ANNOUNCED);
    }

    @Test
    void everyOptionIsRead() {
        ServerOptions options = run(
                Map.of(),
                "--port=0",
                "--bind",
                "127.0.0.1",
                "--data",
                "here",
                "--name",
                "Workshop",
                "--allow-origin",
                "https://a.example",
                "--allow-origin",
                "null",
                "--public-name",
                "chat.example,chat2.example",
                "--outbox-bytes",
                "1000000",
                "--no-discovery");
        assertThat(options.port()).isZero();
        assertThat(options.bind()).isEqualTo("127.0.0.1");
        assertThat(options.data().getFileName()).hasToString("here");
        assertThat(options.name()).isEqualTo("Workshop");
        assertThat(options.allowedOrigins()).containsExactly("https://a.example", "null");
        assertThat(options.publicNames()).containsExactly("chat.example", "chat2.example");
        assertThat(options.outboxBytes()).isEqualTo(1_000_000);
        assertThat(options.presence()).isEqualTo(ServerOptions.Presence.SILENT);
    }

    @Test
    void environmentVariablesCountUnlessTheCommandLineSaysOtherwise() {
        Map<String, String> environment =
                Map.of("EARSHOT_PORT", "4000", "PORT", "5000", "EARSHOT_NAME", "Env", "EARSHOT_ALLOW_ORIGIN", "null");
        assertThat(run(environment).port()).isEqualTo(4_000);
        assertThat(run(environment).name()).isEqualTo("Env");
        assertThat(run(environment).allowedOrigins()).containsExactly("null");
        assertThat(run(environment, "--port", "6000").port()).isEqualTo(6_000);
        assertThat(run(Map.of("PORT", "5000")).port()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource({"true, SILENT", "1, SILENT", "YES, SILENT", "false, ANNOUNCED", "0, ANNOUNCED", "'', ANNOUNCED"})
    void aVariableKeepsTheServerSilentToo(String value, ServerOptions.Presence presence) {
        assertThat(run(Map.of("EARSHOT_NO_DISCOVERY", value)).presence()).isEqualTo(presence);
    }

    @Test
    void aVariableThatSaysNeitherYesNorNoIsToldOf() {
        assertThat(new CommandLineOptions(Map.of("EARSHOT_NO_DISCOVERY", "perhaps")).read())
                .isEqualTo(new Wish.Wrong("EARSHOT_NO_DISCOVERY has to be true or false, not “perhaps”."));
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=1, --prot",
        "--port=abc, whole number",
        "--port=65536, 65535",
        "--port=-1, --port",
        "--port, --port",
        "stray, stray",
        "--bind=300.1.1.1, --bind",
        "'--name=   ', --name",
        "--outbox-bytes=5, --outbox-bytes"
    })
    void whatIsWrongIsSaidInASentence(String argument, String expected) {
        Wish wish = new CommandLineOptions(Map.of()).read(argument);
        assertThat(wish)
                .isInstanceOfSatisfying(
                        Wish.Wrong.class,
                        wrong -> assertThat(wrong.sentence())
                                .contains(expected)
                                .endsWith(".")
                                .doesNotContain("\n"));
    }

    @Test
    void theHelpNamesEveryOption() {
        Wish wish = new CommandLineOptions(Map.of()).read("--help");
        assertThat(wish)
                .isInstanceOfSatisfying(
                        Wish.Print.class,
                        print -> assertThat(print.text())
                                .contains(
                                        "--port",
                                        "--bind",
                                        "--data",
                                        "--name",
                                        "--allow-origin",
                                        "--public-name",
                                        "--outbox-bytes",
                                        "--no-discovery"));
    }

    private static ServerOptions run(Map<String, String> environment, String... arguments) {
        Wish wish = new CommandLineOptions(environment).read(arguments);
        assertThat(wish).isInstanceOf(Wish.Run.class);
        return ((Wish.Run) wish).options();
    }

    @Test
    void aBackupPutBackIsMadeAHistoryOfItsOwn() {
        assertThat(new CommandLineOptions(Map.of()).read("--new-history", "--data", "here"))
                .isInstanceOfSatisfying(
                        Wish.StartNewHistory.class,
                        wish -> assertThat(wish.data().getFileName()).hasToString("here"));
    }
}
