package org.enishi.access.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws characters that people read and programs find hard: each turned, bent and crossed by lines. They are made of
 * strokes of our own, since a server need not have any font.
 */
final class PictureOfText {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 80;
    private static final int LINES = 3;
    private static final double STEP = 0.1;

    /** Strokes on a field of 4 by 6: points set apart by blanks, lines by commas. */
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('A', "06 20 46,13 33"),
            Map.entry('C', "41 30 10 01 05 16 36 45"),
            Map.entry('E', "40 00 06 46,03 33"),
            Map.entry('F', "40 00 06,03 33"),
            Map.entry('H', "00 06,40 46,03 43"),
            Map.entry('K', "00 06,40 03 46"),
            Map.entry('L', "00 06 46"),
            Map.entry('M', "06 00 23 40 46"),
            Map.entry('N', "06 00 46 40"),
            Map.entry('P', "06 00 30 41 42 33 03"),
            Map.entry('R', "06 00 30 41 42 33 03,23 46"),
            Map.entry('T', "00 40,20 26"),
            Map.entry('W', "00 16 23 36 40"),
            Map.entry('X', "00 46,40 06"),
            Map.entry('Y', "00 23 40,23 26"),
            Map.entry('3', "00 40 22 32 43 45 36 16 05"),
            Map.entry('4', "36 30 04 44"),
            Map.entry('7', "00 40 16"));

    /** The characters that can be drawn; none is easily taken for another. */
    static final String ALPHABET = "ACEFHKLMNPRTWXY347";

    private final RandomGenerator random;
    private final double phase;

    PictureOfText(RandomGenerator random) {
        this.random = random;
        this.phase = random.nextDouble(Math.PI * 2);
    }

    BufferedImage draw(String text) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xf0f2f5));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x39435a));
        double room = (double) (WIDTH - 30) / text.length();
        for (int i = 0; i < text.length(); i++) {
            character(g, text.charAt(i), 18 + room * i, room);
        }
        g.setStroke(new BasicStroke(1.3f));
        for (int i = 0; i < LINES; i++) {
            line(g, 0, random.nextInt(HEIGHT), WIDTH, random.nextInt(HEIGHT), new AffineTransform());
        }
        g.dispose();
        return image;
    }

    private void character(Graphics2D g, char c, double left, double room) {
        g.setStroke(new BasicStroke(2.4f + random.nextFloat(1.4f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double size = room / 6 + random.nextDouble(0.8);
        var place = new AffineTransform();
        place.translate(left + random.nextDouble(5), 18 + random.nextDouble(10));
        place.rotate(random.nextDouble(-0.35, 0.35));
        place.shear(random.nextDouble(-0.25, 0.25), 0);
        place.scale(size, size * 1.05);
        for (String stroke : STROKES.get(c).split(",")) {
            String[] points = stroke.split(" ");
            for (int i = 1; i < points.length; i++) {
                line(g, x(points[i - 1]), y(points[i - 1]), x(points[i]), y(points[i]), place);
            }
        }
    }

    private void line(Graphics2D g, double x1, double y1, double x2, double y2, AffineTransform place) {
        var bent = new Path2D.Double();
        double[] point = new double[2];
        for (double t = 0; t <= 1 + STEP / 2; t += STEP) {
            point[0] = x1 + (x2 - x1) * t;
            point[1] = y1 + (y2 - y1) * t;
            place.transform(point, 0, point, 0, 1);
            double x = point[0] + 2.5 * Math.sin(point[1] / 9 + phase);
            double y = point[1] + 3.5 * Math.sin(point[0] / 17 + phase);
            if (t == 0) {
                bent.moveTo(x, y);
            } else {
                bent.lineTo(x, y);
            }
        }
        g.draw(bent);
    }

    private static double x(String point) {
        return point.charAt(0) - '0';
    }

    private static double y(String point) {
        return point.charAt(1) - '0';
    }
}
