package cn.unioncare;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** Which module may see which, where the engine may be named, and what no class does. */
class ArchitectureTest {

    private static final String ANY = "*";
    private static final int LONGEST_FILE = 220;

    /** The module map as decided; who wants another dependency changes this map, and says why. */
    private static final Map<String, Set<String>> MODULE_MAP = Map.ofEntries(
        entry("shared", Set.of()),
        entry("vault", Set.of("shared")),
        // The port through which each module tells and erases what it holds of a person.
        entry("privacy", Set.of("shared", "vault")),
        entry("calendar", Set.of("shared")),
        entry("eligibility", Set.of("shared")),
        // A daily head leaves the house with a keyed mark of the installation.
        entry("audit", Set.of("shared", "vault")),
        entry("spreadsheets", Set.of("shared")),
        entry("organisation", Set.of("shared", "spreadsheets")),
        // 回避: whoever lets a person to a case asks it first; what it must know of cases comes through its ports.
        entry("recusal", Set.of("shared", "privacy", "organisation", "vault")),
        entry("documents", Set.of("shared", "privacy", "recusal", "organisation", "vault", "spreadsheets")),
        // The three tables: every module that has something to count answers for its own figures.
        entry("statistics", Set.of("shared", "calendar", "recusal", "organisation", "spreadsheets", "documents")),
        // The papers of a request to move or close an archive lie with its case.
        entry("registry", Set.of("shared", "privacy", "recusal", "organisation", "vault", "spreadsheets", "documents",
            "statistics")),
        // 荣誉登记: asked by the nominations, and written to by them.
        entry("honours", Set.of("shared", "privacy", "vault", "organisation", "spreadsheets", "documents", "registry")),
        // A meeting completes the tasks of the cases that it decides, whatever flow they are of.
        entry("meetings", Set.of("shared", "privacy", "recusal", "vault", "organisation", "documents", "registry", "workflow")),
        // Drafts hold what people typed, so they are sealed.
        entry("workflow", Set.of("shared", "privacy", "recusal", "organisation", "vault")),
        // 案件卷宗: whoever has something of a case tells it through its port; it knows no flow.
        entry("dossier", Set.of("shared", "audit", "organisation", "documents", "registry", "workflow")),
        // Numbers of publicities and receipts come from the registry's series.
        entry("notices", Set.of("shared", "privacy", "recusal", "vault", "organisation", "calendar", "documents", "registry", "workflow", "dossier")),
        entry("hardship", Set.of("shared", "privacy", "recusal", "vault", "organisation", "calendar", "eligibility", "documents", "registry",
            "meetings", "notices", "workflow", "dossier")),
        entry("quota", Set.of("shared")),
        entry("nomination", Set.of("shared", "privacy", "recusal", "vault", "organisation", "calendar", "eligibility", "documents",
            "registry", "meetings", "notices", "honours", "quota", "spreadsheets", "workflow", "dossier")),
        // 帮扶资金: asked by campaign and aid, which never see each other; it knows neither. The local standard bounds what is paid.
        entry("payments", Set.of("shared", "privacy", "recusal", "vault", "organisation", "calendar", "eligibility", "documents",
            "registry", "spreadsheets", "statistics", "workflow", "dossier")),
        // 两节送温暖: the coverage is counted from the registry.
        entry("campaign", Set.of("shared", "privacy", "recusal", "vault", "organisation", "documents", "registry", "payments",
            "spreadsheets", "statistics", "workflow", "dossier")),
        // 常年帮扶: large sums are decided by meetings, and every payment is asked of payments.
        entry("aid", Set.of("shared", "privacy", "recusal", "vault", "organisation", "documents", "registry", "meetings", "payments",
            "spreadsheets", "statistics", "workflow", "dossier")),
        // Looks back on every flow through the engine's history and the record of a case, and knows none of them.
        entry("history", Set.of("shared", "calendar", "organisation", "recusal", "audit", "dossier", "workflow")),
        // 审计: draws from the history, reads the record of a case, and keeps what it found as a file of its own.
        entry("inspection", Set.of("shared", "calendar", "quota", "organisation", "recusal", "registry", "documents", "audit", "workflow",
            "dossier", "history", "statistics", "board")),
        // 举报: the number and the reveal are the registry's; no flow is seen, and none sees it.
        entry("tipoffs", Set.of("shared", "recusal", "vault", "organisation", "calendar", "documents", "registry", "workflow", "dossier")),
        // Who tried to sign in from where is kept as keyed hashes only.
        entry("signin", Set.of("shared", "organisation", "vault")),
        entry("web", Set.of("shared", "organisation", "signin")),
        entry("rehearsal", Set.of()),
        // The rights of persons are asked of the modules through that port; nobody reads this module but supervision.
        entry("rights", Set.of("shared", "privacy", "recusal", "vault", "calendar", "organisation", "documents", "registry",
            "hardship", "workflow")),
        // 督查看板: figures out of the engine's tables and the publicities.
        entry("board", Set.of("shared", "calendar", "organisation", "recusal", "workflow")),
        // 督查考核: what it counts comes through the families of figures, what is owed is urged by the mechanism of the tables.
        entry("oversight", Set.of("shared", "recusal", "calendar", "organisation", "vault", "spreadsheets", "documents", "registry",
            "statistics", "workflow", "dossier", "board")),
        entry("supervision", Set.of(ANY)));

    private static final JavaClasses MAIN = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.unioncare");

    private final ApplicationModules modules = ApplicationModules.of(UnionCare.class);

    @Test
    void modules_see_only_what_they_declare() {
        modules.verify();
    }

    @Test
    void modules_declare_what_the_module_map_allows() {
        Map<String, Set<String>> declared = modules.stream().collect(Collectors.toMap(
            module -> module.getIdentifier().toString(),
            module -> Set.of(annotation(module.getBasePackage().getName()).allowedDependencies())));
        assertThat(declared.get("supervision")).containsExactly(ApplicationModule.OPEN_TOKEN);
        assertThat(declared).allSatisfy((module, dependencies) -> {
            assertThat(MODULE_MAP).containsKey(module);
            if (!module.equals("supervision")) {
                assertThat(dependencies).as(module).isEqualTo(MODULE_MAP.get(module));
            }
        });
        assertThat(declared).containsOnlyKeys(MODULE_MAP.keySet());
    }

    // Spring would refuse to start, and only whoever starts the whole product would see it.
    @Test
    void no_two_components_have_the_same_name() {
        assertThat(MAIN.stream().filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation())
            .map(type -> type.getName().substring(type.getPackageName().length()))).doesNotHaveDuplicates();
    }

    @Test
    void every_module_stands_in_the_list_of_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String list = readme.substring(readme.indexOf("## 模块"), readme.indexOf("## 增加一个环节"));
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).allSatisfy(module ->
            assertThat(list).containsPattern("(?m)(^| )" + module + " "));
    }

    @Test
    void nobody_depends_on_supervision() {
        noClasses().that().resideOutsideOfPackage("..supervision..")
            .should().dependOnClassesThat().resideInAPackage("..supervision..").check(MAIN);
    }

    @Test
    void flows_never_see_each_other() {
        slices().matching("cn.unioncare.(hardship|nomination|aid|campaign)..").should().notDependOnEachOther()
            .check(MAIN);
    }

    @Test
    void the_engine_is_named_only_at_the_rim() {
        noClasses().that().resideOutsideOfPackages("..process..", "..workflow..")
            .and().haveNameNotMatching("cn\\.unioncare\\.eligibility\\.DecisionTable(\\$.*)?")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(MAIN);
    }

    // A private record is its class's own business.
    @Test
    void records_and_enums_know_neither_spring_nor_the_engine() {
        noClasses().that(areRecordsOrEnums()).and().areNotPrivate()
            .and().areNotAnnotatedWith(ConfigurationProperties.class).should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..").check(MAIN);
    }

    @Test
    void every_class_asks_the_clock_what_time_it_is() {
        noClasses().that().doNotHaveFullyQualifiedName("cn.unioncare.workflow.UnionCareClock")
            .should().callMethodWhere(asksTheTimeWithoutAClock())
            .orShould().callConstructor(Date.class)
            .orShould().callMethod(System.class, "currentTimeMillis").check(MAIN);
    }

    // A place that no column names would be left behind when the keys are changed.
    @Test
    void sealed_values_stand_only_where_a_sealed_column_says() {
        noClasses().that().doNotHaveFullyQualifiedName("cn.unioncare.vault.SealedColumn")
            .should().callConstructorWhere(target(owner(assignableTo(cn.unioncare.vault.Place.class)))).check(MAIN);
    }

    @Test
    void dependencies_come_through_the_constructor() {
        fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould().notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould().notBeAnnotatedWith("jakarta.inject.Inject").check(MAIN);
        methods().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould().notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould().notBeAnnotatedWith("jakarta.inject.Inject").check(MAIN);
    }

    // A listener that runs after the commit could lose what the ledger promised to keep.
    @Test
    void events_are_heard_in_the_transaction_that_tells_them() {
        methods().should().notBeMetaAnnotatedWith("org.springframework.transaction.event.TransactionalEventListener")
            .andShould().notBeMetaAnnotatedWith("org.springframework.scheduling.annotation.Async")
            .andShould().notBeAnnotatedWith("org.springframework.modulith.events.ApplicationModuleListener").check(MAIN);
    }

    @Test
    void packages_are_named_for_what_they_are_about() {
        classes().should().resideOutsideOfPackages("..util..", "..helper..", "..common..", "..impl..", "..manager..",
            "..dto..").check(MAIN);
    }

    @Test
    void every_class_is_short_and_shows_all_of_itself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE)
                    .noneMatch(line -> line.contains("lombok."));
            }
        }
    }

    private static ApplicationModule annotation(String module) {
        try {
            Annotation found = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return (ApplicationModule) found;
        } catch (ClassNotFoundException undeclared) {
            throw new AssertionError(module + " does not say what it depends on", undeclared);
        }
    }

    private static DescribedPredicate<JavaClass> areRecordsOrEnums() {
        return DescribedPredicate.describe("are records or enums", type -> type.isRecord() || type.isEnum());
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTimeWithoutAClock() {
        DescribedPredicate<JavaCall<?>> now = target(name("now")).and(target(owner(resideInAPackage("java.time.."))))
            .and(DescribedPredicate.not(target(rawParameterTypes(java.time.Clock.class))));
        DescribedPredicate<JavaCall<?>> wallClock = target(nameMatching("system.*|tick(Millis|Seconds|Minutes)"))
            .and(target(owner(assignableTo(java.time.Clock.class))));
        return now.or(wallClock).as("that asks for the time without a clock");
    }
}
