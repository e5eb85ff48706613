package org.enishi.crm.boundary;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.enishi.crm.control.PictureReading;

/**
 * A picture made anew from one that came from outside: a JPEG of at most 1024 pixels a side, with nothing in it but what
 * is to be seen. Whatever else its file held, such as where it was taken, is gone.
 */
public record Portrait(byte[] content, int width, int height) {

    public static final String TYPE = "image/jpeg";

    private static final int LONGEST_SIDE = 1024;
    private static final float QUALITY = 0.85f;
    private static final Color BEHIND = Color.WHITE;

    /** The picture, if this is one that can be read: a JPEG, PNG, GIF or WebP of a sensible size, the way up that its file says. */
    public static Optional<Portrait> of(byte[] original) {
        try {
            return PictureReading.read(original).map(Portrait::scaled).map(Portrait::written);
        } catch (IOException | RuntimeException e) {
            // readers throw anything at all over a file that is broken, perhaps on purpose
            return Optional.empty();
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
