package cn.unioncare.spreadsheets;

import java.text.Normalizer;

/** What is written into a cell. */
public final class Cells {

    private static final String FORMULA = "=+-@\t\r\n";

    private Cells() { }

    /**
     * A text that a spreadsheet takes for a formula begins with one of a few characters, also in full width or after a
     * blank; with an apostrophe in front it stays a text, even when the sheet is saved as CSV and opened again.
     *
     * @return null for null
     */
    public static String harmless(String text) {
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String begins = plain.stripLeading();
        boolean formula = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0
            || !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
