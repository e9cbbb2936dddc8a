package cn.unioncare.api;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every route that the engine's applications have at their mounts, as their own annotations tell it. */
final class EngineDoors {

    private static final String APPLICATION = "jakarta.ws.rs.Application";

    private final Set<String> routes = new TreeSet<>();

    private EngineDoors() { }

    /** Such as {@code GET /camunda/api/engine/engine/{name}/task/{id}}. */
    static Set<String> of(ServletContext server) throws ReflectiveOperationException {
        EngineDoors doors = new EngineDoors();
        for (ServletRegistration servlet : server.getServletRegistrations().values()) {
            if (servlet.getInitParameter(APPLICATION) != null) {
                Application application = (Application) Class.forName(servlet.getInitParameter(APPLICATION))
                    .getDeclaredConstructor().newInstance();
                for (String mount : servlet.getMappings()) {
                    application.getClasses().forEach(resource -> pathOf(resource).ifPresent(path ->
                        doors.walk(resource, mount.replace("/*", "") + path, new ArrayDeque<>())));
                }
            }
        }
        return doors.routes;
    }

    private void walk(Class<?> resource, String path, Deque<Class<?>> way) {
        if (way.contains(resource)) {
            return;
        }
        way.push(resource);
        Set<String> seen = new HashSet<>();
        for (Method method : resource.getMethods()) {
            Optional<String> below = annotation(method, Path.class).map(Path::value);
            Optional<String> verb = declarations(method).flatMap(one -> Arrays.stream(one.getAnnotations()))
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class)).filter(one -> one != null)
                .map(HttpMethod::value).findFirst();
            String whole = path + below.map(EngineDoors::slashed).orElse("");
            if (verb.isPresent()) {
                routes.add(verb.get() + " " + whole);
            } else if (below.isPresent() && seen.add(whole + method.getReturnType())) {
                walk(method.getReturnType(), whole, way);
            }
        }
        way.pop();
    }

    private static Optional<String> pathOf(Class<?> resource) {
        return Stream.concat(line(resource),
                Arrays.stream(resource.getInterfaces())).map(type -> type.getAnnotation(Path.class))
            .filter(path -> path != null).map(path -> slashed(path.value())).findFirst();
    }

    private static Stream<Class<?>> line(Class<?> type) {
        return Stream.iterate(type, one -> one != null, one -> one.getSuperclass());
    }

    private static String slashed(String path) {
        return path.startsWith("/") || path.isEmpty() ? path : "/" + path;
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method).map(one -> one.getAnnotation(type)).filter(one -> one != null).findFirst();
    }

    /** The method as it is written here, in the classes above, and in the interfaces. */
    private static Stream<Method> declarations(Method method) {
        return line(method.getDeclaringClass())
            .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))).distinct()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(one -> one.getName().equals(method.getName())
                && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }
}
