package cn.unioncare.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A look at the bytes of a file: whether they begin and end as they should, and pretend to be one thing only. */
final class Content {

    /** More than any camera makes at 10 MB; a bomb unpacks to more. */
    private static final long MOST_PIXELS = 150_000_000;
    /** Browsers and readers of PDF look for a beginning so far into a file. */
    private static final int BEGINNING = 1024;
    /** A ZIP archive, such as a program in Java, ends with its directory and a comment of 65,535 bytes at most. */
    private static final int ZIP_ENDING = 65_557;
    private static final int PDF_ENDING = 2048;

    private static final String JPEG_START = "\u00ff\u00d8\u00ff";
    private static final String JPEG_END = "\u00ff\u00d9";
    private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
    private static final String PNG_END = "IEND\u00ae\u0042\u0060\u0082";
    private static final String ZIP_END = "PK\u0005\u0006";
    private static final Pattern PDF_START = Pattern.compile("%PDF-[12]\\.\\d[\\s\\S]*");
    private static final Pattern PDF_END = Pattern.compile("startxref\\s+(\\d{1,9})\\s+%%EOF(?![\\s\\S]*startxref)");
    private static final Pattern PDF_TABLE = Pattern.compile("\\s*(xref\\s|\\d+\\s+\\d+\\s+obj)[\\s\\S]*");
    /** What a browser would take for a page, at the beginning or, where it is too long to occur by chance, anywhere. */
    private static final Pattern PAGE = Pattern.compile("(?i)<(html|head|body|svg|iframe|!doctype\\s)");
    private static final Pattern ACTIVE = Pattern.compile("(?i)<(script|!doctype html|\\?php )");
    /** A name within a PDF; any of its letters may be written as # and two digits. */
    private static final Pattern PDF_NAME = Pattern.compile("/([A-Za-z#][\\w#]*)");
    private static final Pattern PDF_LETTER = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** What runs when it is opened, and what carries files or films that nobody sees. */
    private static final Set<String> ACTIVE_IN_PDF = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles",
        "RichMedia", "RichMediaContent");

    /** Each byte as one character, so that text can be looked for. */
    private final String text;
    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean isJpeg() {
        return text.startsWith(JPEG_START) && text.contains(JPEG_END) && isPicture("jpeg");
    }

    boolean isPng() {
        return text.startsWith(PNG_START) && text.contains(PNG_END) && isPicture("png");
    }

    /** With a table of contents where the end says that it is, and nothing that would run when it is opened. */
    boolean isPdf() {
        if (!PDF_START.matcher(beginning()).matches() || isActivePdf()) {
            return false;
        }
        Matcher end = PDF_END.matcher(text.substring(Math.max(0, text.length() - PDF_ENDING)));
        if (!end.find()) {
            return false;
        }
        int table = Integer.parseInt(end.group(1));
        return table > 0 && table < text.length()
            && PDF_TABLE.matcher(text.substring(table, Math.min(text.length(), table + BEGINNING))).matches();
    }

    private boolean isActivePdf() {
        Set<String> names = PDF_NAME.matcher(text).results().map(name -> PDF_LETTER.matcher(name.group(1))
                .replaceAll(letter -> Matcher.quoteReplacement("" + (char) Integer.parseInt(letter.group(1), 16))))
            .filter(name -> ACTIVE_IN_PDF.contains(name) || name.equals("XFA") || name.equals("AcroForm"))
            .collect(Collectors.toSet());
        // Three letters occur by chance; a form with scripts needs both.
        return !Collections.disjoint(names, ACTIVE_IN_PDF) || names.containsAll(Set.of("XFA", "AcroForm"));
    }

    /** A picture that a reader of PDF opens too, an archive behind a picture, a page in a picture's comment. */
    boolean isSomethingElseToo() {
        return beginning().indexOf("%PDF-", 1) >= 0
            || text.indexOf(ZIP_END, Math.max(0, text.length() - ZIP_ENDING)) >= 0
            || PAGE.matcher(beginning()).find()
            || ACTIVE.matcher(text).find();
    }

    private String beginning() {
        return text.substring(0, Math.min(text.length(), BEGINNING));
    }

    // Reads the head only: unpacking is what a bomb waits for.
    private boolean isPicture(String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > 0 && pixels <= MOST_PIXELS;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        } finally {
            reader.dispose();
        }
    }
}
