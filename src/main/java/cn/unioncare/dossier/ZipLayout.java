package cn.unioncare.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a zip around its entries, every one of them known beforehand: nothing is compressed, and all are of one and
 * the same moment. So whoever has the list of the entries can say of each byte of the file what it must be.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16</a>
 */
final class ZipLayout {

    static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    private static final short VERSION = 20;
    /** Names are in UTF-8. */
    private static final short FLAGS = 0x0800;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    /** 2000-01-01. */
    private static final short DAY = 20 << 9 | 1 << 5 | 1;

    private ZipLayout() { }

    static byte[] local(Entry entry) {
        byte[] name = name(entry);
        return common(buffer(LOCAL_BYTES + name.length).putInt(LOCAL), entry, name).putShort((short) 0).put(name).array();
    }

    /** The directory at the end, with what is said behind it. */
    static byte[] ending(List<Entry> entries, String comment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long offset = 0;
        for (Entry entry : entries) {
            bytes.writeBytes(central(entry, offset));
            offset += LOCAL_BYTES + name(entry).length + entry.size();
        }
        byte[] said = comment.getBytes(StandardCharsets.US_ASCII);
        int directory = bytes.size();
        bytes.writeBytes(buffer(END_BYTES + said.length).putInt(END).putInt(0).putShort((short) entries.size())
            .putShort((short) entries.size()).putInt(directory).putInt((int) offset).putShort((short) said.length).put(said).array());
        return bytes.toByteArray();
    }

    /** How many bytes the file has as a whole. */
    static long length(List<Entry> entries, String comment) {
        return entries.stream().mapToLong(entry -> LOCAL_BYTES + name(entry).length + entry.size()).sum()
            + ending(entries, comment).length;
    }

    private static byte[] central(Entry entry, long offset) {
        byte[] name = name(entry);
        return common(buffer(CENTRAL_BYTES + name.length).putInt(CENTRAL).putShort(VERSION), entry, name)
            .putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) offset)
            .put(name).array();
    }

    private static ByteBuffer common(ByteBuffer buffer, Entry entry, byte[] name) {
        return buffer.putShort(VERSION).putShort(FLAGS).putShort(STORED).putShort(MIDNIGHT).putShort(DAY).putInt((int) entry.crc())
            .putInt((int) entry.size()).putInt((int) entry.size()).putShort((short) name.length);
    }

    private static byte[] name(Entry entry) {
        return entry.name().getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
