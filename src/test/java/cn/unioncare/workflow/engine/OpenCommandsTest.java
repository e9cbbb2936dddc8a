package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import cn.unioncare.shared.UnionCode;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every command that the engine of this release knows, given by a person to the guard that stands before them. */
class OpenCommandsTest {

    private static final String READS = ".*(QueryImpl|(Query|Report)\\w*\\$?\\w*Cmd|\\.Get\\w+Cmd(Typed)?|\\.ExecuteFilter\\w+Cmd"
        + "|\\.Create(User|Group|Tenant)QueryCmd|\\.AuthorizationCheckCmd|\\.IsIdentityServiceReadOnlyCmd)";

    private static final List<Class<?>> COMMANDS = new ArrayList<>();

    private final OpenCommands open = OpenCommands.read();
    private final Let let = new Let();
    private final GuardedCommands guard = guarding(let);

    /** Stands where the engine would work. */
    private static final class Let extends CommandInterceptor {

        private int through;

        @Override
        public <T> T execute(Command<T> command) {
            through++;
            return null;
        }
    }

    private GuardedCommands guarding(Let engine) {
        GuardedCommands guarded = new GuardedCommands(open);
        guarded.setNext(engine);
        return guarded;
    }

    @BeforeAll
    static void all_classes_of_the_engine_are_looked_at() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:org/camunda/bpm/**/*.class")) {
            String path = file.getURL().getPath();
            String name = path.substring(path.lastIndexOf("org/camunda/bpm/")).replace('/', '.').replaceAll("\\.class$", "");
            if (isCommand(name)) {
                COMMANDS.add(ClassUtils.resolveClassName(name, OpenCommandsTest.class.getClassLoader()));
            }
        }
        assertThat(COMMANDS).hasSizeGreaterThan(350);
    }

    // What needs a library that the product does not have (a Spin plugin, a task of Ant) can not be loaded by anybody.
    private static boolean isCommand(String name) {
        try {
            Class<?> type = Class.forName(name, false, OpenCommandsTest.class.getClassLoader());
            return Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | NoClassDefFoundError absent) {
            return false;
        }
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private static void somebodyIsSignedIn() {
        Person admin = new Person("admin", "管理员", null, new UnionCode("00"), Set.of(), List.of(), List.of(), 0, null, Map.of());
        SecurityContextHolder.getContext().setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(new Account(admin), null, List.of()));
    }

    private static Command<?> madeOf(Class<?> type) {
        return (Command<?>) new SpringObjenesis().newInstance(type);
    }

    @Test
    void a_person_gives_no_command_that_is_not_named() {
        somebodyIsSignedIn();
        List<String> named = open.all().stream().map(OpenCommands.Row::command).toList();
        for (Class<?> type : COMMANDS) {
            if (named.contains(type.getName())) {
                guard.execute(madeOf(type));
            } else {
                assertThatThrownBy(() -> guard.execute(madeOf(type))).as(type.getName())
                    .isInstanceOf(AuthorizationException.class);
            }
        }
        assertThat(let.through).isEqualTo(named.size()).isLessThan(COMMANDS.size() / 4);
    }

    @Test
    void the_engines_own_work_passes() {
        COMMANDS.forEach(type -> guard.execute(madeOf(type)));
        assertThat(let.through).isEqualTo(COMMANDS.size());
    }

    @Test
    void what_the_product_itself_puts_together_passes() {
        somebodyIsSignedIn();
        Command<Object> ours = context -> null;
        guard.execute(ours);
        assertThat(let.through).isEqualTo(1);
    }

    @Test
    void what_is_named_exists_and_is_named_once() {
        assertThat(open.all()).extracting(OpenCommands.Row::command).doesNotHaveDuplicates()
            .isSubsetOf(COMMANDS.stream().map(Class::getName).toList());
        assertThat(open.all()).allSatisfy(row ->
            assertThat(row.purpose().codePoints()).as(row.command()).anyMatch(Character::isIdeographic));
    }

    @Test
    void a_person_changes_four_things_there_and_only_reads_the_rest() {
        assertThat(open.all().stream().filter(OpenCommands.Row::acts).map(row ->
            row.command().substring(row.command().lastIndexOf('.') + 1)))
            .containsExactlyInAnyOrder("ClaimTaskCmd", "AssignTaskCmd", "AddCommentCmd", "SetJobRetriesCmd");
        assertThat(open.all()).filteredOn(row -> !row.acts())
            .allSatisfy(row -> assertThat(row.command()).matches(READS));
    }

    /** They ask for no right, or for one of the installation's owner. */
    @Test
    void what_the_engine_shows_without_a_check_is_not_read_either() {
        for (String unchecked : Arrays.asList("TablePageQueryImpl", "NativeTaskQueryImpl", "GetTaskAttachmentContentCmd",
                "GetAttachmentContentCmd", "GetTaskAttachmentsCmd", "GetPropertiesCmd", "GetLicenseKeyCmd",
                "GetTelemetryDataCmd", "GetUserInfoCmd", "GetUserPictureCmd", "GetTableMetaDataCmd")) {
            assertThat(open.all()).noneMatch(row -> row.command().endsWith(unchecked));
        }
    }
}
