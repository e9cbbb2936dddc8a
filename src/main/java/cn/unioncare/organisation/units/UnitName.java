package cn.unioncare.organisation.units;

/** What a union may be called: up to 100 characters in one line, and no number of a person among them. */
final class UnitName {

    static final String FORM = "(?!.*\\d{8})[^\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}]{2,100}";
    static final String PROBLEM = "工会名称应为 2 至 100 字，不得换行，不得写入身份证号、电话等号码";

    private UnitName() { }
}
