package cn.unioncare.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which password has to be changed instead of showing a stack trace. */
class UnsafeDefaultsAnalyzer extends AbstractFailureAnalyzer<UnsafeDefaults> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeDefaults cause) {
        return new FailureAnalysis("存在人人皆知的密码，系统拒绝启动：" + cause.getMessage(), cause.remedy(), cause);
    }
}
