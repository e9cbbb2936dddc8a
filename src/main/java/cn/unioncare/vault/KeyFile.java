package cn.unioncare.vault;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The properties file, outside the database and its backup, that holds the keys. */
record KeyFile(Path path) {

    /** @throws KeysUnusable if the file is not there, cannot be read, or its keys are unfit */
    KeyRing read() {
        if (!Files.isRegularFile(path)) {
            throw new KeysUnusable("找不到密钥文件 " + path.toAbsolutePath());
        }
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysUnusable("无法读取密钥文件 " + path.toAbsolutePath(), e);
        }
        return KeyRing.of(file);
    }

    /** Makes the file with random keys, readable by its owner only, unless it is already there. */
    KeyFile orGenerated() {
        if (Files.exists(path)) {
            return this;
        }
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            // A temporary file is its owner's alone from the start; moved when whole, nobody reads half of it.
            Path draft = Files.createTempFile(folder, "keys", ".tmp");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                KeyRing.random().store(writer, "UnionCare demo keys: never use them for real data");
            }
            moveUnlessThere(draft);
        } catch (IOException e) {
            throw new KeysUnusable("无法生成演示用密钥文件 " + path.toAbsolutePath(), e);
        }
        return this;
    }

    private void moveUnlessThere(Path draft) throws IOException {
        try {
            Files.move(draft, path);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            Files.delete(draft);
        }
    }
}
