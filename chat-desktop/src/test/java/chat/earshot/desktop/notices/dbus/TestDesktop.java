package chat.earshot.desktop.notices.dbus;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A desktop for tests: takes the name of the notification service on a bus, shows nothing, and remembers all.
public final class TestDesktop implements AutoCloseable {
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final int CALL = 1;
    private static final int SERIAL_AT = 8;
    private static final int CLICKED_AWAY = 2;

    /// @param hints by name; those of a picture are its width
    public record Shown(
            int number, int replaces, String title, String text, List<String> actions, Map<String, Object> hints) {}

    private record Request(int serial, String from, String method, Unpacker arguments) {}

    private final SocketChannel channel;
    private final List<String> abilities;
    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final List<Integer> closed = new CopyOnWriteArrayList<>();
    private final AtomicInteger serials = new AtomicInteger();
    private int numbers = 40;

    private TestDesktop(SocketChannel channel, List<String> abilities) {
        this.channel = channel;
        this.abilities = abilities;
    }

    /// @param abilities what it claims to be able to do
    public static TestDesktop on(TestBus bus, String... abilities) throws IOException {
        Path socket = bus.socket();
        TestDesktop desktop =
                new TestDesktop(SocketChannel.open(UnixDomainSocketAddress.of(socket)), List.of(abilities));
        desktop.write("\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n".getBytes(StandardCharsets.US_ASCII));
        desktop.skipLine();
        desktop.skipLine();
        desktop.ask("Hello", "", new Packer());
        desktop.ask("RequestName", "su", new Packer().string(SERVICE).number(0));
        Thread.ofVirtual().start(desktop::serve);
        return desktop;
    }

    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    /// The numbers of those that were taken back.
    public List<Integer> closed() {
        return List.copyOf(closed);
    }

    /// Somebody clicks it; as desktops do, it goes then.
    public void click(int number) throws IOException {
        signal("ActionInvoked", "us", new Packer().number(number).string("default"));
        dismiss(number);
    }

    /// Somebody clicks it away.
    public void dismiss(int number) throws IOException {
        signal("NotificationClosed", "uu", new Packer().number(number).number(CLICKED_AWAY));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void serve() {
        try {
            while (true) {
                ByteBuffer message = read();
                if (message.get(1) == CALL) {
                    answer(request(message));
                }
            }
        } catch (IOException _) {
            // The test has ended, or the bus.
        }
    }

    private void answer(Request request) throws IOException {
        switch (request.method()) {
            case "GetCapabilities" -> reply(request, "as", new Packer().strings(abilities));
            case "Notify" -> reply(request, "u", new Packer().number(notified(request.arguments())));
            case "CloseNotification" -> {
                int number = request.arguments().number();
                closed.add(number);
                reply(request, "", new Packer());
                dismiss(number);
            }
            default -> throw new IOException("Nobody should call " + request.method());
        }
    }

    private int notified(Unpacker arguments) {
        arguments.string();
        int replaces = arguments.number();
        arguments.string();
        String title = arguments.string();
        String text = arguments.string();
        List<String> actions = arguments.strings();
        int number = replaces == 0 ? ++numbers : replaces;
        shown.add(new Shown(number, replaces, title, text, actions, hints(arguments)));
        return number;
    }

    private static Map<String, Object> hints(Unpacker arguments) {
        Map<String, Object> hints = new HashMap<>();
        int length = arguments.number();
        arguments.align(8);
        int end = arguments.position() + length;
        while (arguments.position() < end) {
            arguments.align(8);
            hints.put(arguments.string(), hint(arguments));
        }
        return hints;
    }

    private static Object hint(Unpacker value) {
        return switch (value.signature()) {
            case "y" -> value.octet();
            case "b" -> value.number() == 1;
            case "s" -> value.string();
            case "(iiibiiay)" -> {
                value.align(8);
                int width = value.number();
                for (int i = 0; i < 5; i++) {
                    value.number();
                }
                int bytes = value.number();
                for (int i = 0; i < bytes; i++) {
                    value.octet();
                }
                yield width;
            }
            default -> throw new AssertionError("A hint of another type");
        };
    }

    private void ask(String method, String signature, Packer arguments) throws IOException {
        Call call = new Call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method);
        int serial = serials.incrementAndGet();
        write(call.packed(serial, signature, arguments));
        ByteBuffer answer = read();
        while (Incoming.read(answer).replyTo() != serial) {
            answer = read();
        }
    }

    private void reply(Request request, String signature, Packer body) throws IOException {
        send(Incoming.ANSWER, signature, body, message -> {
            message.structure().octet(5).signature("u").number(request.serial());
            message.structure().octet(6).signature("s").string(request.from());
        });
    }

    private void signal(String name, String signature, Packer body) throws IOException {
        send(Incoming.SIGNAL, signature, body, message -> {
            message.structure().octet(1).signature("o").string("/org/freedesktop/Notifications");
            message.structure().octet(2).signature("s").string(SERVICE);
            message.structure().octet(3).signature("s").string(name);
        });
    }

    private void send(int type, String signature, Packer body, Consumer<Packer> fields) throws IOException {
        byte[] arguments = body.packed();
        Packer message = new Packer()
                .octet('l')
                .octet(type)
                .octet(0)
                .octet(1)
                .number(arguments.length)
                .number(serials.incrementAndGet());
        message.array(8, () -> {
            fields.accept(message);
            if (!signature.isEmpty()) {
                message.structure().octet(8).signature("g").signature(signature);
            }
        });
        message.align(8);
        for (byte b : arguments) {
            message.octet(b);
        }
        write(message.packed());
    }

    private static Request request(ByteBuffer message) {
        Unpacker header =
                new Unpacker(message.duplicate().order(message.order()).position(12));
        int end = Incoming.HEAD + header.number();
        Map<Integer, String> fields = new HashMap<>();
        while (header.position() < end) {
            header.align(8);
            int field = header.octet();
            fields.put(field, header.signature().equals("g") ? header.signature() : header.string());
        }
        return new Request(
                message.getInt(SERIAL_AT),
                fields.getOrDefault(7, ""),
                fields.getOrDefault(3, ""),
                Incoming.read(message).body());
    }

    private ByteBuffer read() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Incoming.HEAD);
        fill(head);
        head.order(Incoming.orderOf(head.get(0)));
        ByteBuffer whole = ByteBuffer.allocate(Incoming.HEAD + (int) Incoming.restAfter(head));
        whole.order(head.order()).put(head.flip());
        fill(whole);
        return whole.flip();
    }

    private void skipLine() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        do {
            fill(one.clear());
        } while (one.get(0) != '\n');
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("The bus is gone");
            }
        }
    }

    private synchronized void write(byte[] bytes) throws IOException {
        channel.write(ByteBuffer.wrap(bytes));
    }
}
