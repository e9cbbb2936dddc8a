package cn.unioncare.workflow.engine;

import cn.unioncare.workflow.ModelBean;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * The names that an expression of a model may use: the beans made for models, and nothing else of the application.
 * Looked up when they are used, since they need the engine themselves.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private Set<String> names;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return names().contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream().map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
            .collect(Collectors.toSet());
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = Arrays.stream(context.getBeanNamesForType(ModelBean.class, true, false))
                .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }
}
