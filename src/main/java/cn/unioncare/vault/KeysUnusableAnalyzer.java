package cn.unioncare.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what is wrong with the keys instead of showing a stack trace. */
class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

    private static final String ACTION = """
            请在数据库之外的安全位置准备密钥文件（仅运行账户可读），并以 unioncare.vault.key-file
            或环境变量 UNIONCARE_VAULT_KEY_FILE 指明其路径；也可以把同样的内容放在环境变量
            UNIONCARE_VAULT_KEYS 中（写在一行时以分号分隔）。内容：
              current=1
              data.1=<32 字节随机数的 Base64，例如 openssl rand -base64 32>
              index=<另一组 32 字节随机数>
              ledger=<再一组 32 字节随机数>
            使用国密算法的，写作 data.1=sm4:<16 字节>、index=hmac-sm3:<32 字节>、ledger=hmac-sm3:<32 字节>。
            已有数据的，必须使用原来的密钥：密钥须另行备份，遗失后已加密的资料无法恢复。""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysUnusable cause) {
        return new FailureAnalysis("密钥不可用，系统拒绝启动：" + cause.getMessage(), ACTION, cause);
    }
}
