package org.enishi.crm.boundary;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture made anew from one that came from outside: a JPEG of at most 1024 pixels a side, with nothing in it but what
 * is to be seen. Whatever else its file held, such as where it was taken, is gone.
 */
public record Portrait(byte[] content, int width, int height) {

    public static final String TYPE = "image/jpeg";

    private static final int LONGEST_SIDE = 1024;
    // a small file can claim to be a huge picture: nobody draws that
    private static final long MOST_PIXELS = 40_000_000;
    private static final float QUALITY = 0.85f;
    private static final Color BEHIND = Color.WHITE;

    /** The picture, if this is one that can be read: a JPEG, PNG or GIF of a sensible size. */
    public static Optional<Portrait> of(byte[] original) {
        try {
            return drawn(original).map(Portrait::scaled).map(Portrait::written);
        } catch (IOException | RuntimeException e) {
            // readers throw anything at all over a file that is broken, perhaps on purpose
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> drawn(byte[] original) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                // of a large picture every so many pixels are enough, and spare the memory for the rest
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(every, every, 0, 0);
                return Optional.of(reader.read(0, parameters));
            } finally {
                reader.dispose();
            }
        }
    }

    /** In steps of a half, since one large step would leave out what lies between the points it looks at. */
    private static BufferedImage scaled(BufferedImage image) {
        BufferedImage current = image;
        int longest = Math.max(image.getWidth(), image.getHeight());
        double left = Math.min(1, (double) LONGEST_SIDE / longest);
        do {
            double step = Math.max(left, 0.5);
            current = redrawn(current, Math.max(1, (int) Math.round(current.getWidth() * step)), Math.max(1, (int)
                    Math.round(current.getHeight() * step)));
            left = left / step;
        } while (left < 1);
        return current;
    }

    private static BufferedImage redrawn(BufferedImage image, int width, int height) {
        var anew = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = anew.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, BEHIND, null);
        } finally {
            graphics.dispose();
        }
        return anew;
    }

    private static Portrait written(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException("A picture can't be written to memory", e);
        } finally {
            writer.dispose();
        }
        return new Portrait(out.toByteArray(), image.getWidth(), image.getHeight());
    }
}
