package cn.unioncare.web;

import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may come to a route, as the tables of routes say it: {@code public}; {@code *} for whoever has signed in;
 * otherwise the codes of roles, {@code office}
 * for whoever works on cases or watches them, in whichever role, {@code watcher} for those who watch a determining union and its subtree in Cockpit, and
 * {@code system} for those who look after the installation.
 */
record Who(Set<String> codes) {

    private static final String EVERYBODY = "public";
    private static final String SIGNED_IN = "*";
    private static final String OFFICE = "office";
    private static final String WATCHER = "watcher";
    private static final String SYSTEM = "system";

    Who {
        codes = Set.copyOf(codes);
    }

    /** @throws IllegalArgumentException if one of the codes means nobody */
    static Who of(String text) {
        Set<String> codes = new TreeSet<>(Set.of(text.split("\\|")));
        codes.forEach(Who::inWords);
        return new Who(codes);
    }

    Who or(Who other) {
        return new Who(Stream.of(codes, other.codes).flatMap(Collection::stream).collect(Collectors.toSet()));
    }

    /** @param person who asks; nobody who has not signed in */
    boolean admits(Optional<Person> person) {
        return codes.contains(EVERYBODY)
            || person.filter(known -> codes.stream().anyMatch(code -> admits(code, known))).isPresent();
    }

    private static boolean admits(String code, Person person) {
        return switch (code) {
            case SIGNED_IN -> true;
            case OFFICE -> person.roles().stream().anyMatch(role -> role.kind() != Role.Kind.ADMINISTERS);
            case WATCHER -> watchesDetermining(person);
            case SYSTEM -> person.isSystemAdministrator();
            default -> Role.of(code).filter(person.roles()::contains).isPresent();
        };
    }

    /** Not by the role: a base union is no tenant of the engine, and its watchers have no place there. */
    static boolean watchesDetermining(Person person) {
        return person.groups().stream().anyMatch(group -> Role.of(group).filter(Role::watches).isPresent());
    }

    /** In the order of the catalogue of roles, in Chinese. */
    String inWords() {
        return Stream.concat(Stream.of(Role.values()).map(Role::code), Stream.of(OFFICE, WATCHER, SYSTEM))
            .filter(codes::contains).map(Who::inWords).collect(Collectors.joining("、"));
    }

    private static String inWords(String code) {
        return switch (code) {
            case EVERYBODY, SIGNED_IN -> "";
            case OFFICE -> "办理、查看案件的岗位";
            case WATCHER -> "认定工会及其上级的督查员、审计员";
            case SYSTEM -> "系统管理员";
            default -> Role.of(code).orElseThrow(() -> new IllegalArgumentException("nobody is " + code)).label();
        };
    }
}
