package cn.unioncare.dossier;

import java.util.List;

/**
 * A file within a dossier.
 *
 * @param size   in bytes
 * @param crc    CRC-32, as the zip has it
 * @param sha256 of its content
 * @param blocks of a large one, the first half of the SHA-256 of each {@value Measure#BLOCK} bytes, so that damage can be placed
 */
record Entry(String name, long size, long crc, String sha256, List<String> blocks) {

    Entry {
        blocks = List.copyOf(blocks);
    }
}
