package cn.unioncare.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder outside the house that the operator names. A file has its name only when it is whole, and a day's head comes
 * after its list, so that whoever finds the head finds both. What lies there is never written over.
 */
@Component
class HeadFolder {

    /** Says in Chinese, for the operator, why the head of a day does not lie in the folder. */
    static final class NotKept extends Exception {

        private static final long serialVersionUID = 1L;

        NotKept(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(HeadFolder.class);
    private static final String PART = ".part";

    private final HeadFiles files;
    private final ObjectMapper json;

    HeadFolder(HeadFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
    }

    // Names in ASCII: a server without a locale can write no others.
    static Path head(Path folder, LocalDate day) {
        return folder.resolve("unioncare-head-" + day + ".json");
    }

    static Path list(Path folder, LocalDate day) {
        return folder.resolve("unioncare-head-" + day + ".list.gz");
    }

    /** Nothing is done where the day's head lies there already, such as after a node that ended before it could say so. */
    void keep(LocalDate day, Path folder) throws NotKept {
        // Never made: a medium that is not mounted would be an empty folder of this machine.
        if (!Files.isDirectory(folder)) {
            throw new NotKept("文件夹不存在，或者没有挂载", null);
        }
        try {
            if (Files.exists(head(folder, day))) {
                compare(day, folder);
            } else {
                write(day, folder);
            }
        } catch (IOException failed) {
            throw new NotKept("文件夹不能读写，或者空间不足", failed);
        }
    }

    private void compare(LocalDate day, Path folder) throws IOException, NotKept {
        HeadFile then = json.readValue(head(folder, day).toFile(), HeadFile.class);
        HeadFile now = files.of(day);
        if (!then.digest().equals(now.digest()) || !then.list().equals(now.list()) || then.chains() != now.chains()) {
            throw new NotKept("文件夹中已有 " + day + " 的链头，与现有记录不符，请立即核查", null);
        }
        LOG.info("The head of {} is in its folder already", day);
    }

    private void write(LocalDate day, Path folder) throws IOException {
        Path list = part(list(folder, day));
        HeadFile head;
        try (OutputStream out = Files.newOutputStream(list)) {
            head = files.writeList(day, out);
        }
        Path whole = part(head(folder, day));
        Files.write(whole, json.writeValueAsBytes(head));
        Files.move(list, list(folder, day), StandardCopyOption.ATOMIC_MOVE);
        Files.move(whole, head(folder, day), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }
}
