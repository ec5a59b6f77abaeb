package chat.earshot.desktop.hosting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A text as a square that a telephone's camera reads. Always dark on light, as cameras want it. FX thread.
final class QrCode extends StackPane {
    private static final double MODULE = 4;

    /// @param spoken what a screen reader says of it
    QrCode(String text, String spoken) {
        getStyleClass().add("qr-code");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        SVGPath modules = new SVGPath();
        modules.getStyleClass().add("qr-modules");
        modules.setContent(outline(matrix(text)));
        getChildren().add(modules);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
    }

    private static BitMatrix matrix(String text) {
        try {
            // One module a pixel; the light edge around it is the style sheet's.
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1);
        } catch (WriterException e) {
            throw new IllegalArgumentException("An address is never too long for a QR code", e);
        }
    }

    /// One rectangle for each run of dark modules in a line.
    private static String outline(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int start = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%s %sh%sv%sh%sz"
                            .formatted(start * MODULE, y * MODULE, (x - start) * MODULE, MODULE, (start - x) * MODULE));
                }
                x++;
            }
        }
        return path.toString();
    }
}
