package chat.earshot.desktop.notices.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusAddressTest {

    @Test
    void theEnvironmentNamesTheSocket() {
        assertThat(in("unix:path=/run/user/1000/bus,guid=0123")).contains(Path.of("/run/user/1000/bus"));
        assertThat(in("tcp:host=localhost,port=1;unix:guid=1,path=/tmp/a%20b+c"))
                .contains(Path.of("/tmp/a b+c"));
    }

    @Test
    void withoutAnAddressItIsAtItsUsualPlace() {
        assertThat(BusAddress.of(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"))).contains(Path.of("/run/user/1000/bus"));
        assertThat(BusAddress.of(Map.of())).isEmpty();
    }

    @Test
    void whatJavaCanNotReachIsNotThere() {
        assertThat(in("unix:abstract=/tmp/dbus-1")).isEmpty();
        assertThat(in("unix:path=%zz")).isEmpty();
        assertThat(in("nonsense")).isEmpty();
    }

    private static Optional<Path> in(String address) {
        return BusAddress.of(Map.of("DBUS_SESSION_BUS_ADDRESS", address, "XDG_RUNTIME_DIR", "/run/user/1000"));
    }
}
