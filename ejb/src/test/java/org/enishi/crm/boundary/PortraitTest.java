package org.enishi.crm.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
