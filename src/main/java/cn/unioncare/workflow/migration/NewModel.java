package cn.unioncare.workflow.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model as it shall be from now on.
 *
 * @param process the process that it draws
 * @param name    what people call it
 * @param file    under which name it is deployed, which is what the engine knows its earlier versions by
 * @param xml     its text
 */
record NewModel(String process, String name, String file, String xml) {

    String digest() {
        return digestOf(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** @return SHA-256 in hexadecimal digits */
    static String digestOf(byte[] model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
