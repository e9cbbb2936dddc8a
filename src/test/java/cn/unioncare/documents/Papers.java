package cn.unioncare.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small papers as a camera, a scanner or a printer makes them, and what only looks like one. */
public final class Papers {

    private Papers() { }

    public static byte[] jpeg() {
        return picture("jpeg");
    }

    public static byte[] png() {
        return picture("png");
    }

    /** One empty page, with a word in its title by which it can be found. */
    public static byte[] pdf(String title) {
        StringBuilder text = new StringBuilder("%PDF-1.4\n");
        String[] objects = {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", "<< /Title (" + title + ") >>"};
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table).append("trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n").append(start)
            .append("\n%%EOF\n");
        return bytes(text.toString());
    }

    /** The same paper made longer by something that its readers pass over. */
    public static byte[] ofSize(int size) {
        byte[] start = jpeg();
        byte[] large = Arrays.copyOf(start, size);
        for (int i = start.length; i < size; i++) {
            large[i] = (byte) (i * 31 >>> 3);
        }
        return large;
    }

    /** A PNG whose head promises so many pixels. */
    public static byte[] pngOf(int width, int height) {
        byte[] png = png();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    public static byte[] together(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xff8800);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
