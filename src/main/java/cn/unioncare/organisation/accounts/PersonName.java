package cn.unioncare.organisation.accounts;

/** What a person may be called: up to 60 characters in one line, without digits that could be a number of the person. */
final class PersonName {

    static final String FORM = "(?!.*\\d{8})[^\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}<>]{1,60}";
    static final String PROBLEM = "姓名不超过 60 字，不得换行，不得写入身份证号、电话等号码";

    private PersonName() { }
}
