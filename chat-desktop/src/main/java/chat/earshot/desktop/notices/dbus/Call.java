package chat.earshot.desktop.notices.dbus;

/// A method of an object of some program on the bus.
///
/// @param to the program's name there
/// @param path of the object
/// @param interfaceName to which the method belongs
public record Call(String to, String path, String interfaceName, String method) {
    private static final byte LITTLE_ENDIAN = 'l';
    private static final int CALL = 1;
    private static final int PROTOCOL = 1;

    /// The bytes that make it.
    ///
    /// @param signature the types in `body`
    byte[] packed(int serial, String signature, Packer body) {
        byte[] arguments = body.packed();
        Packer message = new Packer()
                .octet(LITTLE_ENDIAN)
                .octet(CALL)
                .octet(0)
                .octet(PROTOCOL)
                .number(arguments.length)
                .number(serial);
        message.array(8, () -> {
            field(message, 1, "o").string(path);
            field(message, 2, "s").string(interfaceName);
            field(message, 3, "s").string(method);
            field(message, 6, "s").string(to);
            if (!signature.isEmpty()) {
                field(message, 8, "g").signature(signature);
            }
        });
        byte[] header = message.align(8).packed();
        byte[] all = new byte[header.length + arguments.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(arguments, 0, all, header.length, arguments.length);
        return all;
    }

    private static Packer field(Packer message, int code, String type) {
        return message.structure().octet(code).signature(type);
    }
}
