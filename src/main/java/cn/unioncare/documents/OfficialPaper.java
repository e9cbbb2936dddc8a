package cn.unioncare.documents;

/**
 * A paper as it leaves the system.
 *
 * @param fileName with its ending, in Chinese
 */
public record OfficialPaper(String fileName, Format format, byte[] content) {

    /** How a paper is written: for printing and sealing, or for reckoning on. */
    public enum Format {
        WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        public String ending() {
            return ending;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }
}
