package cn.unioncare.nomination.programme;

/**
 * What the check of a programme has to say.
 *
 * @param weight ERROR: it must not be issued so; WARNING: somebody should look; NOTE: as it is
 * @param text   in Chinese
 */
public record Remark(Weight weight, String text) {

    /** How much it matters. */
    public enum Weight {
        ERROR("错误"),
        WARNING("提醒"),
        NOTE("说明");

        private final String label;

        Weight(String label) {
            this.label = label;
        }
    }

    static Remark error(String text) {
        return new Remark(Weight.ERROR, text);
    }

    static Remark warning(String text) {
        return new Remark(Weight.WARNING, text);
    }

    static Remark note(String text) {
        return new Remark(Weight.NOTE, text);
    }

    @Override
    public String toString() {
        return "【" + weight.label + "】" + text;
    }
}
