package cn.unioncare.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.StringUtils;

/**
 * What a record is called in the API's description. Many lists call what they hold a card, and two modules may have a
 * proposal each; by their simple names the description would know only one of them.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> around = type.getEnclosingClass();
        String simple = super.nameForClass(type, options);
        String name = around == null ? simple : nameForClass(around, options) + simple;
        return given.merge(name, type, (first, other) -> first) == type ? name : module(type) + name;
    }

    private static String module(Class<?> type) {
        String[] parts = type.getPackageName().split("\\.");
        return StringUtils.capitalize(parts[parts.length - 1]);
    }
}
