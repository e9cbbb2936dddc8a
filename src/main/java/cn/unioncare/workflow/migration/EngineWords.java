package cn.unioncare.workflow.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;

/** What the engine says against a move, in Chinese. */
final class EngineWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("There is no migration instruction", "新模型中没有编号相同的环节，对应文件中也没有写明");
        WORDS.put("Target activity is not asyncBefore", "新模型中该环节不再由系统随后办理，等待中的系统任务无处可去");
        WORDS.put("Target activity is not asyncAfter", "新模型中该环节不再由系统随后办理，等待中的系统任务无处可去");
        WORDS.put("type of the source activity is not supported", "引擎不支持迁移停在这类环节的案件");
        WORDS.put("incompatible types", "新旧环节种类不同");
        WORDS.put("not of the same type", "新旧事件种类不同");
        WORDS.put("event scope", "事件所依附的环节没有一同迁移");
        WORDS.put("closest mapped ancestor", "新环节在另一个子流程之内");
        WORDS.put("multi-instance", "由一人办理改为多人办理，或者相反");
        WORDS.put("at least the same number of incoming", "新模型的汇合处少于原有的分支");
        WORDS.put("multiple mappings", "同一环节写了两个去处");
        WORDS.put("Unknown property used in expression", "新模型在此增加了定时，其时间由业务程序计算，迁移时不能计算");
        WORDS.put("Cannot resolve identifier", "新模型在此增加了定时，其时间由业务程序计算，迁移时不能计算");
    }

    private EngineWords() { }

    static String of(RuntimeException failed) {
        if (failed instanceof CannotMigrate) {
            return failed.getMessage();
        }
        if (failed instanceof MigratingProcessInstanceValidationException invalid) {
            return of(invalid.getValidationReport());
        }
        return of(String.valueOf(failed.getMessage()));
    }

    static String of(MigrationInstructionValidationReport report) {
        return report.getMigrationInstruction().getSourceActivityId() + "=" + report.getMigrationInstruction().getTargetActivityId()
            + "：" + of(String.join("; ", report.getFailures()));
    }

    private static String of(MigratingProcessInstanceValidationReport report) {
        TreeSet<String> reasons = new TreeSet<>();
        report.getFailures().forEach(failure -> reasons.add(of(failure)));
        report.getActivityInstanceReports().forEach(one -> one.getFailures()
            .forEach(failure -> reasons.add(one.getSourceScopeId() + "：" + of(failure))));
        report.getTransitionInstanceReports().forEach(one -> one.getFailures()
            .forEach(failure -> reasons.add(one.getSourceScopeId() + "：" + of(failure))));
        return String.join("；", reasons);
    }

    private static String of(String message) {
        return WORDS.entrySet().stream().filter(word -> message.contains(word.getKey())).map(Map.Entry::getValue).findFirst()
            .orElse("引擎说明：" + message.lines().findFirst().orElse(""));
    }
}
