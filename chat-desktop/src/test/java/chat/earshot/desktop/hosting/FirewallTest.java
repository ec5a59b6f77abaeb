package chat.earshot.desktop.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirewallTest {
    @TempDir
    Path root;

    @Test
    void whatIsOnIsReadFromItsSettings() throws IOException {
        assertThat(Firewall.onLinux(root)).isEmpty();
        Path settings = Files.createDirectories(root.resolve("etc/ufw")).resolve("ufw.conf");
        Files.writeString(settings, "# ENABLED=yes starts it\nENABLED=no\n");
        assertThat(Firewall.onLinux(root)).isEmpty();
        Files.createDirectories(root.resolve("run/firewalld"));
        assertThat(Firewall.onLinux(root)).contains(Firewall.FIREWALLD);
        Files.writeString(settings, "ENABLED=yes\nLOGLEVEL=low\n");
        assertThat(Firewall.onLinux(root)).contains(Firewall.UFW);
    }

    @Test
    void whatWindowsPrintsIsUnderstood() {
        assertThat(Firewall.saysOn("\r\nPrivate Profile Settings:\r\n-----\r\nState           ON\r\nOk.\r\n"))
                .isTrue();
        assertThat(Firewall.saysOn("\r\nStatus          EIN\r\nOK.\r\n")).isTrue();
        assertThat(Firewall.saysOn("\r\nPrivate Profile Settings:\r\nState           OFF\r\nOk.\r\n"))
                .isFalse();
        assertThat(Firewall.saysOn("")).isFalse();
    }
}
