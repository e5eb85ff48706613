package org.enishi.sandbox.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures drawn by the sandbox itself: initials on a colour for people, a small landscape for posts. */
final class Picture {

    private Picture() {}

    static byte[] ofPerson(String key, String initials, int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(image);
        float hue = hue(key);
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.45f, 0.70f), 0, size, Color.getHSBColor(hue, 0.60f, 0.45f)));
        g.fillRect(0, 0, size, size);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.round(size * (initials.length() > 1 ? 0.38f : 0.5f))));
        var metrics = g.getFontMetrics();
        g.drawString(
                initials,
                (size - metrics.stringWidth(initials)) / 2,
                (size - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
        return png(image);
    }

    static byte[] ofPost(String name, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(image);
        var random = new Random(name.hashCode());
        float hue = hue(name);
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.25f, 0.95f), 0, height, Color.getHSBColor(hue + 0.1f, 0.35f, 0.75f)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(255, 255, 255, 190));
        double sun = height * 0.22;
        g.fill(new Ellipse2D.Double(width * (0.15 + 0.6 * random.nextDouble()), height * 0.12, sun, sun));
        for (int layer = 0; layer < 3; layer++) {
            g.setColor(Color.getHSBColor(hue + 0.45f, 0.25f + 0.12f * layer, 0.65f - 0.14f * layer));
            var hills = new Path2D.Double();
            hills.moveTo(0, height);
            double level = height * (0.55 + 0.14 * layer);
            double phase = random.nextDouble() * 6;
            for (int x = 0; x <= width; x += 8) {
                hills.lineTo(x, level + Math.sin(phase + x * (0.006 + 0.003 * layer)) * height * 0.09);
            }
            hills.lineTo(width, height);
            hills.closePath();
            g.fill(hills);
        }
        g.dispose();
        return png(image);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }

    private static float hue(String key) {
        return Math.floorMod(key.hashCode(), 360) / 360f;
    }

    private static byte[] png(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
