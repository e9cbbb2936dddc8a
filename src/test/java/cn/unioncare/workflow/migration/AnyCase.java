package cn.unioncare.workflow.migration;

import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import cn.unioncare.workflow.ModelBean;
import java.beans.Introspector;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What the models ask for, answered somehow, so that a case can stand anywhere and go on from there. */
final class AnyCase {

    private static final Date SOME_DAY = Date.from(Instant.parse("2031-05-06T04:00:01Z"));
    private static final Pattern YES_OR_NO = Pattern.compile("\\$\\{!?(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\$\\{(\\w+) ==|#\\{(\\w+)}");
    private static final String UNION = "Union";

    private AnyCase() { }

    /** Stand-ins for all beans that models may name. */
    static Map<Object, Object> beans() {
        ClassPathScanningCandidateComponentProvider ours = new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AssignableTypeFilter(ModelBean.class));
        Map<Object, Object> beans = new HashMap<>();
        for (BeanDefinition bean : ours.findCandidateComponents("cn.unioncare")) {
            Class<?> type = ClassUtils.resolveClassName(bean.getBeanClassName(), null);
            beans.put(Introspector.decapitalize(type.getSimpleName()), mock(type, (Answer<?>) AnyCase::answer));
        }
        return beans;
    }

    /** Values for all variables of these models. */
    static Map<String, Object> variables(Collection<NewModel> models) {
        Map<String, Object> variables = new HashMap<>(Map.of("caseNumber", "JD-130306-2018-000001"));
        for (NewModel model : models) {
            for (Matcher found = WORD.matcher(model.xml()); found.find(); ) {
                variables.put(found.group(1) == null ? found.group(2) : found.group(1), "");
            }
            for (Matcher found = YES_OR_NO.matcher(model.xml()); found.find(); ) {
                variables.put(found.group(1), found.group(1).endsWith(UNION) ? "130306" : Boolean.FALSE);
            }
        }
        return variables;
    }

    private static Object answer(InvocationOnMock asked) throws Throwable {
        Class<?> wanted = asked.getMethod().getReturnType();
        if (wanted == Date.class) {
            return SOME_DAY;
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return List.of("组织部门", "纪检部门");
        }
        return wanted == String.class ? "130306" : RETURNS_DEFAULTS.answer(asked);
    }
}
