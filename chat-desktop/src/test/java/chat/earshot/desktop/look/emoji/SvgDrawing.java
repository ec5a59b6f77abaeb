package chat.earshot.desktop.look.emoji;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.transform.Affine;
import javafx.scene.transform.MatrixType;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Turns a drawing of Twemoji into lines, one for each filled path: colour, rule, matrix, path, parted by tabs. Only
/// what those drawings use is understood; clips are left out since they cut nothing that is inside the picture.
final class SvgDrawing {
    private final List<String> lines = new ArrayList<>();

    /// What an element inherits.
    private record Style(String fill, double opacity, String rule, Affine matrix) {}

    private SvgDrawing() {}

    static String read(Path file) {
        try {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            SvgDrawing drawing = new SvgDrawing();
            drawing.children(root, new Style("#000000", 1, "", new Affine()));
            return String.join("\n", drawing.lines);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private void children(Element parent, Style style) {
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                element(element, styleOf(element, style));
            }
        }
    }

    private void element(Element element, Style style) {
        switch (element.getTagName()) {
            case "g" -> children(element, style);
            case "path" -> line(style, element.getAttribute("d").strip().replaceAll("\\s+", " "));
            case "circle" -> line(style, ellipse(element, "r", "r"));
            case "ellipse" -> line(style, ellipse(element, "rx", "ry"));
            case "clipPath", "defs" -> {}
            default -> throw new IllegalStateException("Unknown: " + element.getTagName());
        }
    }

    private void line(Style style, String path) {
        if (!style.fill().equals("none")) {
            lines.add(String.join("\t", color(style), style.rule(), matrix(style.matrix()), path));
        }
    }

    private static Style styleOf(Element element, Style inherited) {
        Affine matrix = new Affine(inherited.matrix());
        if (element.hasAttribute("transform")) {
            matrix.append(transform(element.getAttribute("transform")));
        }
        return new Style(
                element.hasAttribute("fill") ? element.getAttribute("fill") : inherited.fill(),
                inherited.opacity() * number(element, "opacity") * number(element, "fill-opacity"),
                element.hasAttribute("fill-rule")
                        ? element.getAttribute("fill-rule").substring(0, 1)
                        : inherited.rule(),
                matrix);
    }

    private static Affine transform(String written) {
        double[] numbers = Stream.of(written.substring(written.indexOf('(') + 1, written.indexOf(')'))
                        .strip()
                        .split("[\\s,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (written.startsWith("matrix")) {
            return new Affine(
                    new double[] {numbers[0], numbers[2], numbers[4], numbers[1], numbers[3], numbers[5]},
                    MatrixType.MT_2D_2x3,
                    0);
        }
        Affine rotation = new Affine();
        rotation.appendRotation(numbers[0], numbers.length > 1 ? numbers[1] : 0, numbers.length > 2 ? numbers[2] : 0);
        return rotation;
    }

    private static String matrix(Affine matrix) {
        return matrix.isIdentity()
                ? ""
                : Stream.of(
                                matrix.getMxx(),
                                matrix.getMxy(),
                                matrix.getTx(),
                                matrix.getMyx(),
                                matrix.getMyy(),
                                matrix.getTy())
                        .map(number -> String.format(Locale.ROOT, "%.5f", number))
                        .collect(Collectors.joining(" "));
    }

    private static String color(Style style) {
        String fill = style.fill();
        String rgb = fill.startsWith("#") && fill.length() == 4
                ? "#"
                        + fill.chars()
                                .skip(1)
                                .mapToObj(c -> Character.toString(c).repeat(2))
                                .collect(Collectors.joining())
                : fill;
        return style.opacity() == 1 ? rgb : rgb + String.format(Locale.ROOT, "%02X", Math.round(style.opacity() * 255));
    }

    private static String ellipse(Element element, String horizontal, String vertical) {
        double x = number(element, "cx");
        double y = number(element, "cy");
        String rx = plain(number(element, horizontal));
        String ry = plain(number(element, vertical));
        String half = "a" + rx + " " + ry + " 0 1 0 ";
        String width = plain(2 * number(element, horizontal));
        return "M" + plain(x - number(element, horizontal)) + " " + plain(y) + half + width + " 0" + half + "-" + width
                + " 0z";
    }

    private static double number(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : 1;
    }

    private static String plain(double number) {
        String written = String.format(Locale.ROOT, "%.3f", number).replaceAll("0+$", "");
        return written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    }
}
