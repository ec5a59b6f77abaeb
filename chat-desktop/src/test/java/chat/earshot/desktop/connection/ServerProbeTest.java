package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.ServerId;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anEarshotServerSaysWhatItIs() throws IOException {
        ServerId id = ServerId.random();
        try (ScriptedServer server = ScriptedServer.start(id)) {
            assertThat(ServerProbe.ask(server.address(), PATIENCE))
                    .isInstanceOfSatisfying(ServerProbe.Found.class, found -> {
                        assertThat(found.status().id()).isEqualTo(id);
                        assertThat(found.status().name()).isEqualTo("Workshop");
                        assertThat(found.status().version()).isEqualTo("9.8.7");
                        assertThat(found.roundTrip()).isPositive();
                    });
        }
    }

    @Test
    void whereNothingListensNothingIsFound() throws IOException {
        ServerAddress deserted = ScriptedServer.deserted();

        assertThat(ServerProbe.ask(deserted, PATIENCE))
                .isEqualTo(new ServerProbe.NotFound(new Refusal.NothingAnswers(deserted)));
    }

    @Test
    void whatIsNotEarshotIsNotTakenForIt() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(ServerId.random())) {
            server.answersStatusWith("{\"currentClients\":3,\"totalHistory\":17}");

            assertThat(ServerProbe.ask(server.address(), PATIENCE))
                    .isEqualTo(new ServerProbe.NotFound(new Refusal.NotEarshot(server.address())));
        }
    }
}
