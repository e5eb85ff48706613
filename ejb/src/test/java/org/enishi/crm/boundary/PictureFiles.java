package org.enishi.crm.boundary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes small files of pictures that Java itself can't write. */
final class PictureFiles {

    private static final int WITH_EXIF = 0x08;

    private PictureFiles() {}

    /** A note of how the camera was held: a TIFF header, and a directory with this entry alone. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.BIG_ENDIAN)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** A JPEG with such a note at its beginning. */
    static byte[] jpegHeld(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + name.length + exif.length))
                .array());
        out.writeBytes(name);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A WebP without loss, its left half red and its right half blue. */
    static byte[] webP(int width, int height, byte[] exif) {
        var chunks = new ByteArrayOutputStream();
        if (exif != null) {
            byte[] extended = new byte[10];
            extended[0] = WITH_EXIF;
            for (int i = 0; i < 3; i++) {
                extended[4 + i] = (byte) (width - 1 >> 8 * i);
                extended[7 + i] = (byte) (height - 1 >> 8 * i);
            }
            chunk(chunks, "VP8X", extended);
        }
        chunk(chunks, "VP8L", halves(width, height));
        if (exif != null) {
            chunk(chunks, "EXIF", exif);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(number(chunks.size() + 4));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(number(content.length));
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** Pixels are one bit of red and one of blue each; green and opacity are the same for all and need none. */
    private static byte[] halves(int width, int height) {
        var bits = new Bits();
        bits.add(0x2F, 8);
        bits.add(width - 1, 14);
        bits.add(height - 1, 14);
        // no opacity to speak of, version, no transformation, no cache of colours, one set of codes
        bits.add(0, 1 + 3 + 1 + 1 + 1);
        one(bits, 0);
        two(bits);
        two(bits);
        one(bits, 255);
        one(bits, 0);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean red = x < width / 2;
                bits.add(red ? 1 : 0, 1);
                bits.add(red ? 0 : 1, 1);
            }
        }
        return bits.bytes();
    }

    /** A code of one symbol. */
    private static void one(Bits bits, int symbol) {
        bits.add(1, 1);
        bits.add(0, 1);
        bits.add(symbol > 1 ? 1 : 0, 1);
        bits.add(symbol, symbol > 1 ? 8 : 1);
    }

    /** A code of the symbols 0 and 255, of one bit each. */
    private static void two(Bits bits) {
        bits.add(1, 1);
        bits.add(1, 1);
        bits.add(0, 1);
        bits.add(0, 1);
        bits.add(255, 8);
    }

    /** Bits in the order of WebP: the lowest of a byte first. */
    private static final class Bits {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int pending;
        private int count;

        void add(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                pending |= (value >> i & 1) << count++;
                if (count == 8) {
                    flush();
                }
            }
        }

        byte[] bytes() {
            if (count > 0) {
                flush();
            }
            return out.toByteArray();
        }

        private void flush() {
            out.write(pending);
            pending = 0;
            count = 0;
        }
    }
}
