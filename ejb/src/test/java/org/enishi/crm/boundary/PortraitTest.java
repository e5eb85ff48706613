package org.enishi.crm.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-19")
class PortraitTest {

    private static final String SECRET = "35.6812N 139.7671E";

    @ParameterizedTest
    @CsvSource({
        "400, 300, 400, 300",
        "1024, 1024, 1024, 1024",
        "3000, 1500, 1024, 512",
        "1025, 20, 1024, 20",
        "5000, 2, 1024, 1"
    })
    void noSideIsLongerThanAThousandAndTwentyFourPixels(int width, int height, int thenWidth, int thenHeight)
            throws IOException {
        Portrait portrait = Portrait.of(written("png", width, height)).orElseThrow();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(portrait.content()));
        assertThat(seen.getWidth()).isEqualTo(portrait.width()).isEqualTo(thenWidth);
        assertThat(seen.getHeight()).isEqualTo(portrait.height()).isEqualTo(thenHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void whateverItWasItIsAJpegThen(String format) throws IOException {
        byte[] content = Portrait.of(written(format, 60, 40)).orElseThrow().content();
        assertThat(content).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void whatElseTheFileHeldIsGone() throws IOException {
        byte[] telling = withText(written("png", 60, 40));
        assertThat(new String(telling, StandardCharsets.ISO_8859_1)).contains(SECRET);
        byte[] content = Portrait.of(telling).orElseThrow().content();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @Test
    void whatIsSeenThroughBecomesWhite() throws IOException {
        var clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        byte[] content = Portrait.of(bytes(clear, "png")).orElseThrow().content();
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(content)).getRGB(5, 5)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsNotDrawn() throws IOException {
        byte[] png = written("png", 60, 40);
        // the header's width and height, and its checksum
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertThat(Portrait.of(png)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "\u0089PNG"})
    void whatIsNoPictureIsNone(String content) {
        assertThat(Portrait.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    /** Left red, right blue, two rows high: as it was seen through a camera held upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, RED, BLUE",
        "2, 40, 20, BLUE, RED",
        "3, 40, 20, BLUE, RED",
        "4, 40, 20, RED, BLUE",
        "5, 20, 40, RED, BLUE",
        "6, 20, 40, RED, BLUE",
        "7, 20, 40, BLUE, RED",
        "8, 20, 40, BLUE, RED",
        "9, 40, 20, RED, BLUE"
    })
    void itIsTheWayUpThatItsFileSays(int orientation, int width, int height, String first, String last)
            throws IOException {
        var sides = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                sides.setRGB(x, y, (x < 20 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        for (byte[] file : List.of(
                PictureFiles.jpegHeld(bytes(sides, "jpeg"), orientation),
                PictureFiles.webP(40, 20, PictureFiles.exif(orientation)))) {
            Portrait portrait = Portrait.of(file).orElseThrow();
            assertThat(portrait.width()).isEqualTo(width);
            assertThat(portrait.height()).isEqualTo(height);
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(portrait.content()));
            assertThat(colour(seen, 2, 2)).isEqualTo(first);
            assertThat(colour(seen, width - 3, height - 3)).isEqualTo(last);
        }
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 90
                ? "RED"
                : colour.getBlue() > 200 && colour.getRed() < 90 ? "BLUE" : colour.toString();
    }

    @Test
    void aWebPIsReadToo() {
        Portrait portrait = Portrait.of(PictureFiles.webP(2000, 1000, null)).orElseThrow();
        assertThat(portrait.width()).isEqualTo(1024);
        assertThat(portrait.height()).isEqualTo(512);
        assertThat(portrait.content()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void aWebPThatIsHugeOrBrokenIsNone() {
        assertThat(Portrait.of(PictureFiles.webP(16_000, 16_000, null))).isEmpty();
        byte[] webP = PictureFiles.webP(40, 20, null);
        for (int length = 0; length < webP.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(webP, length);
            assertThat(Portrait.of(cut).map(Portrait::width).orElse(40)).isEqualTo(40);
        }
    }

    @Test
    void brokenNotesSpoilNoPicture() throws IOException {
        byte[] file = PictureFiles.jpegHeld(written("jpeg", 60, 40), 6);
        // of what type its only entry is
        file[25] = 99;
        assertThat(Portrait.of(file).orElseThrow().width()).isEqualTo(60);
    }

    private static byte[] written(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x * 7 + y * 13);
            }
        }
        return bytes(image, format);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A PNG with a text chunk behind its header, as programs leave one for where a picture was taken. */
    private static byte[] withText(byte[] png) throws IOException {
        byte[] text = ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = ByteBuffer.allocate(4 + text.length)
                .put("tEXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(text)
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        int header = 33;
        var out = new ByteArrayOutputStream();
        out.write(png, 0, header);
        out.write(ByteBuffer.allocate(4).putInt(text.length).array());
        out.write(chunk);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(png, header, png.length - header);
        return out.toByteArray();
    }
}
