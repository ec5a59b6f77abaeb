package chat.earshot.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
    private final InetAddress home = address("192.0.2.7");
    private final InetAddress away = address("198.51.100.3");

    @Test
    void anAddressThatComesOrGoesIsAChangeOnce() {
        NetworkWatch watch = new NetworkWatch(Set.of(home));
        assertThat(watch.hasChanged(Set.of(home))).isFalse();
        assertThat(watch.hasChanged(Set.of())).isTrue();
        assertThat(watch.hasChanged(Set.of())).isFalse();
        assertThat(watch.hasChanged(Set.of(away))).isTrue();
        assertThat(watch.hasChanged(Set.of(home, away))).isTrue();
        assertThat(watch.hasChanged(Set.of(away, home))).isFalse();
    }

    @Test
    void theAddressesAreThoseOfThisComputer() {
        assertThat(Surroundings.ofThisComputer().addresses().get()).contains(address("127.0.0.1"));
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
