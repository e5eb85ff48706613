package org.enishi.crm.control;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads pictures of the usual kinds, as large as is needed and the way up that their camera noted. */
public final class PictureReading {

    /** Side of a picture that is wanted; twice that is read, since making it smaller by half looks best. */
    private static final int WANTED = 1024;
    // a small file can claim to be a huge picture: nobody draws that
    private static final long MOST_PIXELS = 40_000_000;

    private PictureReading() {}

    /** The picture; nothing if it is of no kind that can be read, or too large to be one. */
    public static Optional<BufferedImage> read(byte[] file) throws IOException {
        return drawn(file).map(image -> upright(image, orientation(file)));
    }

    private static Optional<BufferedImage> drawn(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(file, in);
            if (reader == null) {
                return Optional.empty();
            }
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                // of a large picture every so many pixels are enough, and spare the memory for the rest
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * WANTED));
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(every, every, 0, 0);
                return Optional.of(reader.read(0, parameters));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(byte[] file, ImageInputStream in) throws IOException {
        if (isWebP(file)) {
            // by hand: the platform's own registry knows no libraries of an application
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        return readers.hasNext() ? readers.next() : null;
    }

    private static boolean isWebP(byte[] file) {
        return file.length > 12
                && file[0] == 'R'
                && file[1] == 'I'
                && file[2] == 'F'
                && file[3] == 'F'
                && file[8] == 'W'
                && file[9] == 'E'
                && file[10] == 'B'
                && file[11] == 'P';
    }

    /** How the camera was held (Exif, 1 to 8); 1, upright, where the file doesn't say or what it says can't be read. */
    private static int orientation(byte[] file) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getDirectoriesOfType(ExifIFD0Directory.class)
                    .stream()
                    .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(Objects::nonNull)
                    .filter(orientation -> orientation >= 1 && orientation <= 8)
                    .findFirst()
                    .orElse(1);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // a picture whose notes are broken is a picture still
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lying = orientation >= 5;
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var turned = new BufferedImage(lying ? height : width, lying ? width : height, type);
        Graphics2D graphics = turned.createGraphics();
        try {
            graphics.drawImage(image, turn, null);
        } finally {
            graphics.dispose();
        }
        return turned;
    }
}
