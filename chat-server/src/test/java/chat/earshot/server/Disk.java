package chat.earshot.server;

import chat.earshot.common.protocol.ErrorCode;
import chat.earshot.server.testing.ServerProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A disk that can be made to take nothing more, and to work again. For the test's thread.
sealed interface Disk extends AutoCloseable {
    /// The data folder on it.
    Path data();

    void fill(ServerProcess server) throws IOException;

    void makeRoom(ServerProcess server) throws IOException;

    /// What senders are told meanwhile.
    ErrorCode refusal();

    @Override
    void close() throws IOException;

    /// A small file system in memory: it gets full like any other. Only root can have one.
    record Small(Path data) implements Disk {
        static Small mounted(Path folder) throws IOException {
            Files.createDirectory(folder);
            run("mount", "-t", "tmpfs", "-o", "size=8m", "earshot-test", folder.toString());
            return new Small(folder);
        }

        @Override
        public void fill(ServerProcess server) throws IOException {
            fill();
        }

        void fill() throws IOException {
            for (int block = 65_536; block >= 1; block /= 16) {
                fill(new byte[block]);
            }
        }

        private void fill(byte[] block) throws IOException {
            try (OutputStream ballast = Files.newOutputStream(data.resolve("ballast-" + block.length))) {
                while (true) {
                    ballast.write(block);
                }
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("No space left")) {
                    throw e;
                }
            }
        }

        @Override
        public void makeRoom(ServerProcess server) throws IOException {
            for (int block = 65_536; block >= 1; block /= 16) {
                Files.delete(data.resolve("ballast-" + block));
            }
        }

        @Override
        public ErrorCode refusal() {
            return ErrorCode.STORAGE_FULL;
        }

        @Override
        public void close() throws IOException {
            run("umount", data.toString());
        }
    }

    /// The system lets the server's files grow no further: each write that would is an error.
    record Limited(Path data) implements Disk {
        @Override
        public void fill(ServerProcess server) throws IOException {
            limit(server, String.valueOf(Files.size(data.resolve("earshot.db-wal"))));
        }

        @Override
        public void makeRoom(ServerProcess server) throws IOException {
            limit(server, "unlimited");
        }

        private static void limit(ServerProcess server, String bytes) throws IOException {
            run("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=" + bytes + ":");
        }

        @Override
        public ErrorCode refusal() {
            return ErrorCode.UNAVAILABLE;
        }

        @Override
        public void close() {
            // The limit ended with the server.
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
        if (exitCode != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
