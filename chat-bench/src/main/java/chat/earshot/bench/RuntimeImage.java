package chat.earshot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A Java runtime that has JavaFX and nothing that the desktop app does not use: what a package would bring along.
final class RuntimeImage {
    private static final List<String> MODULES = List.of(
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.sql",
            "jdk.crypto.ec",
            "jdk.localedata",
            "jdk.unsupported",
            "javafx.controls");
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    private RuntimeImage() {}

    /// @param javafx the jars for this platform
    /// @return its `java`
    static Path make(Path work, List<Path> javafx) throws IOException {
        Path modules = Files.createDirectories(work.resolve("jmods"));
        for (Path jar : javafx) {
            pack(jar, modules);
        }
        Path image = work.resolve("image");
        run(
                "jlink",
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString());
        return image.resolve("bin", "java");
    }

    /// As a module whose native libraries lie in the runtime: from a jar they would be unpacked, or compared with what
    /// was unpacked before, at each start.
    private static void pack(Path jar, Path modules) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        Path unpacked = modules.resolveSibling(name);
        Path classes = Files.createDirectories(unpacked.resolve("classes"));
        Path natives = Files.createDirectories(unpacked.resolve("natives"));
        try (ZipFile file = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    Path folder = NATIVE.matcher(entry.getName()).matches() ? natives : classes;
                    copy(file, entry, folder.resolve(entry.getName()));
                }
            }
        }
        run(
                "jmod",
                "create",
                "--class-path",
                classes.toString(),
                "--libs",
                natives.toString(),
                modules.resolve(name + ".jmod").toString());
    }

    private static void copy(ZipFile from, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream content = from.getInputStream(entry)) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void run(String tool, String... arguments) throws IOException {
        int exitCode = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IOException("This needs a JDK, with " + tool + "."))
                .run(System.out, System.err, arguments);
        if (exitCode != 0) {
            throw new IOException(tool + " failed.");
        }
    }
}
