package cn.unioncare.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A template in Word: {@code {{name}}} is a text, {@code {{list}}} in the row of a table says that the row below it is
 * repeated, with {@code [name]} for its texts. A name that nobody knows stops the paper, so that none leaves with a gap.
 */
final class PaperTemplate {

    // What XML cannot hold, except that a line may end.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final byte[] file;

    PaperTemplate(byte[] file) {
        this.file = file.clone();
    }

    byte[] file() {
        return file.clone();
    }

    byte[] filledWith(PaperContent content) {
        ConfigureBuilder configuration = Configure.builder().useDefaultEL(true)
            .setValidErrorHandler(new Configure.AbortHandler());
        Map<String, Object> model = new HashMap<>();
        content.texts().forEach((name, text) -> model.put(name, printable(text)));
        content.lists().forEach((name, rows) -> {
            configuration.bind(name, new LoopRowTableRenderPolicy());
            model.put(name, rows.stream().map(PaperTemplate::printable).toList());
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(file), configuration.build())) {
            template.render(model).write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    static String printable(String text) {
        return UNPRINTABLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    private static Map<String, String> printable(Map<String, String> row) {
        Map<String, String> printable = new HashMap<>();
        row.forEach((name, text) -> printable.put(name, printable(text)));
        return printable;
    }
}
