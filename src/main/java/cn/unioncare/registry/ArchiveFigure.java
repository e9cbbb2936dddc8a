package cn.unioncare.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One number that archives are counted by.
 *
 * @param moment    which rows of the archives' history it is about
 * @param condition which of them, over {@code a} archive and {@code s} history; at the end of the period also over {@code p} plan,
 *                  {@code c} contact card and {@code v} the version that stood then, if it has been corrected since
 * @param persons   whether the persons of the households are counted, not the households
 */
record ArchiveFigure(String id, Moment moment, String condition, boolean persons) {

    private static final String ALL = "1 = 1";
    private static final String[] CATEGORIES = {"低保户", "低保边缘户", "意外致困户", "深度困难", "相对困难", "意外致困"};
    private static final String[] CAUSES = {"ILLNESS", "MAJOR_ILLNESS", "SCHOOLING", "DISABILITY", "SINGLE_PARENT", "ACCIDENT",
        "DISASTER", "UNEMPLOYMENT", "NO_WORK_CAPACITY", "OTHER"};

    /** Rows of the history, and the column that holds the union as whose they count. */
    enum Moment {
        // Whoever changes on a day counts for the evening before as what it was, for the evening after as what it became.
        OPENING("s.state in ('ACTIVE', 'SUPPORTED') and s.since < :from and (s.until_on is null or s.until_on >= :from)",
            "s.owner_union"),
        CLOSING("s.state in ('ACTIVE', 'SUPPORTED') and s.since <= :until and (s.until_on is null or s.until_on > :until)",
            "s.owner_union", """
             left join assistance_plan p on p.archive = a.number and p.kept_on <= :until
            left join contact_card c on c.archive = a.number and c.issued_on <= :until
            left join archive_version v on v.archive = a.number and v.replaced_on > :until and not exists
                (select 1 from archive_version e where e.archive = v.archive and e.replaced_on > :until and e.version < v.version)"""),
        ENTERED("s.kind in ('NEW', 'RELAPSE') and s.since between :from and :until", "s.owner_union"),
        LEFT("s.kind = 'LEFT' and s.since between :from and :until", "s.owner_union"),
        MOVED_IN("s.kind = 'MOVED' and s.since between :from and :until", "s.owner_union"),
        MOVED_OUT("s.kind = 'MOVED' and s.since between :from and :until", "s.from_owner");

        private final String rows;
        private final String union;
        private final String joins;

        Moment(String rows, String union) {
            this(rows, union, "");
        }

        Moment(String rows, String union, String joins) {
            this.rows = rows;
            this.union = union;
            this.joins = joins;
        }

        /** Moments that are read in one statement: what is joined, and as whose the rows count. */
        String together() {
            return union + joins;
        }

        String joins() {
            return joins;
        }

        String rows() {
            return rows;
        }

        String union() {
            return union;
        }
    }

    String amount() {
        return persons ? "a.household_size" : "1";
    }

    /** All there are, by their ids (domain.md 3, table 3). */
    static Map<String, ArchiveFigure> all() {
        return Stream.of(flows(), closing()).flatMap(List::stream)
            .collect(Collectors.toMap(ArchiveFigure::id, Function.identity()));
    }

    private static List<ArchiveFigure> flows() {
        List<ArchiveFigure> figures = new ArrayList<>();
        both(figures, "archives.opening", Moment.OPENING, ALL);
        both(figures, "archives.new", Moment.ENTERED, ALL);
        both(figures, "archives.new.relapse", Moment.ENTERED, "s.kind = 'RELAPSE'");
        both(figures, "archives.left", Moment.LEFT, ALL);
        both(figures, "archives.left.relieved", Moment.LEFT, "s.state = 'RELIEVED'");
        both(figures, "archives.left.cancelled", Moment.LEFT, "s.state = 'CANCELLED'");
        both(figures, "archives.left.deleted", Moment.LEFT, "s.state = 'DELETED'");
        both(figures, "archives.moved.in", Moment.MOVED_IN, ALL);
        both(figures, "archives.moved.out", Moment.MOVED_OUT, ALL);
        both(figures, "archives.closing", Moment.CLOSING, ALL);
        return figures;
    }

    // Codes come from code-lists.csv; what is written here is no caller's.
    private static List<ArchiveFigure> closing() {
        List<ArchiveFigure> figures = new ArrayList<>();
        both(figures, "archives.supported", Moment.CLOSING, "s.state = 'SUPPORTED'");
        both(figures, "archives.contact", Moment.CLOSING, "c.archive is not null");
        both(figures, "archives.overdue", Moment.CLOSING, "p.ends_on <= :until");
        both(figures, "archives.migrant", Moment.CLOSING, asOf("work_status") + " = 'MIGRANT'");
        each(figures, "archives.model", asOf("model_worker"), "2", "3", "4");
        partition(figures, "archives.focus", asOf("focus_group"), "1", "2", "3", "4", "5", "6");
        partition(figures, "archives.level", "a.level", "1", "2", "3", "4", "5");
        partition(figures, "archives.category", "a.category", CATEGORIES);
        partition(figures, "archives.cause", "a.main_cause", CAUSES);
        for (String code : List.of("1", "2", "3", "4")) {
            figures.add(new ArchiveFigure("archives.measure." + code, Moment.CLOSING, "p.measures like '%" + code + "%'", false));
        }
        figures.add(new ArchiveFigure("archives.measure.none", Moment.CLOSING, "coalesce(p.measures, '') = ''", false));
        return figures;
    }

    // As it stood when the period ended, also where it has been corrected since.
    private static String asOf(String column) {
        return "case when v.archive is null then a." + column + " else v." + column + " end";
    }

    private static void each(List<ArchiveFigure> figures, String id, String value, String... codes) {
        for (String code : codes) {
            figures.add(new ArchiveFigure(id + "." + code, Moment.CLOSING, value + " = '" + code + "'", false));
        }
    }

    /** Each archive under one of the codes or, 未分类, under none of them: the parts make up the whole. */
    private static void partition(List<ArchiveFigure> figures, String id, String value, String... codes) {
        each(figures, id, value, codes);
        figures.add(new ArchiveFigure(id + ".none", Moment.CLOSING,
            "coalesce(" + value + ", '') not in ('" + String.join("', '", codes) + "')", false));
    }

    private static void both(List<ArchiveFigure> figures, String id, Moment moment, String condition) {
        figures.add(new ArchiveFigure(id, moment, condition, false));
        figures.add(new ArchiveFigure(id + ".persons", moment, condition, true));
    }
}
