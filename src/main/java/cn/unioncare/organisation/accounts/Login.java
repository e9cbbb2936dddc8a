package cn.unioncare.organisation.accounts;

/** What an account may be named: it stands in the ledger for ever, so it must be no number of a person. */
final class Login {

    private static final String NO_NUMBER_OF_A_PERSON = "(?!.*(?:\\d[._-]?){15})(?!(?:.*\\D)?1[._-]?[3-9](?:[._-]?\\d){9}(?:\\D.*)?$)";

    static final String FORM = NO_NUMBER_OF_A_PERSON + "[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])";
    static final String PROBLEM = "账号应为 2 至 64 位小写字母、数字，中间可用点、横线和下划线；不得使用身份证号、手机号";

    private Login() { }
}
