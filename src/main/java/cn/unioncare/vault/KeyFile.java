package cn.unioncare.vault;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The properties file, outside the database and its backup, that holds the keys. */
record KeyFile(Path path) {

    private static final Set<PosixFilePermission> NOT_FOR_OTHERS = EnumSet.of(PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    /** By what a change of the file is noticed. */
    record Stamp(FileTime changed, long size) { }

    /** @throws KeysUnusable if the file is not there, cannot be read, or its keys are unfit */
    KeyRing read() {
        if (!Files.isRegularFile(path)) {
            throw new KeysUnusable("找不到密钥文件 " + path.toAbsolutePath());
        }
        try {
            return KeyRing.of(Files.readString(path));
        } catch (IOException e) {
            throw new KeysUnusable("无法读取密钥文件 " + path.toAbsolutePath(), e);
        }
    }

    Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(path), Files.size(path));
        } catch (IOException notThere) {
            return new Stamp(FileTime.fromMillis(0), 0);
        }
    }

    /**
     * Whoever can read the file can read every household's data. Where the file system knows no such permissions,
     * nothing is asked.
     *
     * @throws KeysUnusable if others may read the file, or the group or others may write it
     */
    KeyFile notForOthers() {
        try {
            if (Files.isRegularFile(path)
                    && Files.getPosixFilePermissions(path).stream().anyMatch(NOT_FOR_OTHERS::contains)) {
                throw new KeysUnusable("密钥文件 " + path.toAbsolutePath() + " 可被其他用户读取或改写，请执行 chmod 600");
            }
        } catch (UnsupportedOperationException notPosix) {
            return this;
        } catch (IOException e) {
            throw new KeysUnusable("无法读取密钥文件 " + path.toAbsolutePath(), e);
        }
        return this;
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
