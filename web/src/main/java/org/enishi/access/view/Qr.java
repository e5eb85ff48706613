package org.enishi.access.view;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as the path of a drawing, so that no picture has to be served that holds a secret. */
public final class Qr {

    private static final int MARGIN = 3;

    private final BitMatrix modules;

    private Qr(BitMatrix modules) {
        this.modules = modules;
    }

    static Qr of(String text) {
        try {
            return new Qr(new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** How many modules wide and high it is. */
    public int getSize() {
        return modules.getWidth();
    }

    /** The dark modules, each a square of 1. */
    public String getPath() {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
