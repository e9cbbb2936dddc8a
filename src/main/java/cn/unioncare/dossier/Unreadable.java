package cn.unioncare.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that nothing can be said of; the message says in Chinese which one and why. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    /**
     * @param what the file is, in Chinese
     * @throws Unreadable if there is none, or it cannot be opened
     */
    static Path opened(String what, String name) throws Unreadable {
        Path path = path(what, name);
        if (!Files.exists(path)) {
            throw new Unreadable(what + " " + name + " 不存在，请核对文件名和所在文件夹");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Unreadable(what + " " + name + " 不能打开：没有读取权限，或者不是文件");
        }
        return path;
    }

    private static Path path(String what, String name) throws Unreadable {
        try {
            return Path.of(name);
        } catch (InvalidPathException strange) {
            throw new Unreadable(what + " " + name + " 不存在，请核对文件名和所在文件夹");
        }
    }
}
