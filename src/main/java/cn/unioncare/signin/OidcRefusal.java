package cn.unioncare.signin;

import java.util.Arrays;

/** Why nobody was signed in although the unified authentication has let somebody pass. */
public enum OidcRefusal {
    MISSING_CLAIM("missing-claim", "统一身份认证没有提供您的账号、姓名、所属工会或岗位，未能登录"),
    UNKNOWN_UNION("unknown-union", "统一身份认证所提供的所属工会在本系统中不存在或已撤销，未能登录"),
    UNKNOWN_ROLE("unknown-role", "统一身份认证所提供的岗位在本系统中不存在，未能登录"),
    KEPT_HERE("kept-here", "您的账号须以本系统的密码登录，不能使用统一身份认证"),
    CLOSED("closed", "您的账号已在本系统停用，未能登录"),
    UNREACHABLE("unreachable", "统一身份认证暂时不能使用，请稍后再试"),
    PROVIDER("provider", "统一身份认证没有通过，请重新登录");

    private static final String WHOM_TO_ASK = "；请联系本级工会管理员";

    private final String code;
    private final String sentence;

    OidcRefusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return this == PROVIDER || this == UNREACHABLE ? sentence : sentence + WHOM_TO_ASK;
    }

    /** @return what the code stands for; whatever else went wrong lies with the provider */
    public static OidcRefusal of(String code) {
        return Arrays.stream(values()).filter(refusal -> refusal.code.equals(code)).findFirst().orElse(PROVIDER);
    }
}
