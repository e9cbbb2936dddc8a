package cn.unioncare.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may stand in an exported list. What is personal stands there only where it was asked for by its name. */
enum ExportColumn {

    NUMBER("number", "档案编号", 24, ArchiveCard::number),
    CASE("case", "案号", 24, ArchiveCard::caseId),
    MASKED_NAME("maskedName", "姓名（隐名）", 14, ArchiveCard::name),
    UNION("union", "建档工会", 28, ArchiveCard::unionName),
    STATE("state", "状态", 10, ArchiveCard::stateName),
    CATEGORY("category", "困难类别", 14, ArchiveCard::category),
    HOUSEHOLD_SIZE("householdSize", "家庭人数", 10, card -> String.valueOf(card.householdSize())),
    ESTABLISHED_ON("establishedOn", "建档日期", 14, card -> String.valueOf(card.establishedOn())),
    CONTACT_CARD("contactCard", "联系卡编号", 26, ArchiveCard::contactCard),
    NAME("name", "姓名", 12, "applicant.name"),
    ID_NUMBER("idNumber", "身份证号", 22, "applicant.idNumber"),
    PHONE("phone", "联系电话", 16, "applicant.phone"),
    ADDRESS("address", "现住址", 40, "applicant.address"),
    BANK_CARD("bankCard", "银行卡号", 24, "bankCard");

    private final String code;
    private final String label;
    private final int width;
    private final Function<ArchiveCard, String> value;
    private final String personal;

    ExportColumn(String code, String label, int width, Function<ArchiveCard, String> value) {
        this.code = code;
        this.label = label;
        this.width = width;
        this.value = value;
        this.personal = null;
    }

    ExportColumn(String code, String label, int width, String personal) {
        this.code = code;
        this.label = label;
        this.width = width;
        this.value = null;
        this.personal = personal;
    }

    static Optional<ExportColumn> of(String code) {
        return Arrays.stream(values()).filter(column -> column.code.equals(code)).findFirst();
    }

    /** What an export holds that names no columns. */
    static List<ExportColumn> usual() {
        return Arrays.stream(values()).filter(column -> !column.isPersonal()).toList();
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** In characters. */
    int width() {
        return width;
    }

    boolean isPersonal() {
        return personal != null;
    }

    /** @param known the personal data of the archive, by their paths; asked only for personal columns */
    String of(ArchiveCard card, Map<String, String> known) {
        String text = isPersonal() ? known.get(personal) : value.apply(card);
        return text == null ? "" : text;
    }
}
