package cn.unioncare.nomination.programme;

import cn.unioncare.calendar.WorkingDays;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks a programme before it is issued: its files, its form, its table, its numbers and its dates, and fills in a nomination.
 * Started by {@code --check-programme=<id or path of the YAML file>}; nothing else of the product runs and nothing is stored.
 */
public final class ProgrammeCheck {

    private static final String ARGUMENT = "--check-programme=";

    private final WorkingDays calendar = new WorkingDays("");

    /** @return what the command line asks to be checked; empty where it asks for nothing */
    public static Optional<String> asked(String[] arguments) {
        return Stream.of(arguments).filter(argument -> argument.startsWith(ARGUMENT))
            .map(argument -> argument.substring(ARGUMENT.length())).findFirst();
    }

    /**
     * Prints what there is to say, in Chinese.
     *
     * @param programme the id of a programme of this release, or the path of a YAML file
     * @return the exit code: 0 if there is no error, 1 otherwise
     */
    public int run(String programme, PrintStream out) {
        List<Remark> remarks = check(programme);
        remarks.forEach(out::println);
        long errors = remarks.stream().filter(remark -> remark.weight() == Remark.Weight.ERROR).count();
        out.println(errors == 0 ? "检查通过，可以发布。" : "检查不通过：" + errors + " 处错误。");
        return errors == 0 ? 0 : 1;
    }

    List<Remark> check(String programme) {
        LoadedProgramme loaded;
        try {
            loaded = programme.endsWith(".yaml") ? folderOf(Path.of(programme)).read(Path.of(programme).getFileName().toString())
                : ProgrammeFolder.ofRelease().read(programme + ".yaml");
        } catch (IllegalStateException wrong) {
            return List.of(Remark.error(wrong.getMessage()));
        }
        List<Remark> remarks = new ArrayList<>(List.of(Remark.note(loaded.programme().title() + "（" + loaded.programme().notice() + "）")));
        remarks.addAll(new FormCheck(loaded).remarks());
        remarks.addAll(new TableCheck(loaded).remarks());
        loaded.quotas().ifPresent(quotas -> remarks.addAll(new QuotaCheck(loaded.programme(), quotas).remarks()));
        remarks.addAll(new DateCheck(loaded.programme(), calendar).remarks());
        remarks.add(Remark.note("程序：" + Course.of(loaded.programme())));
        remarks.addAll(new DryRun(loaded).remarks());
        return remarks;
    }

    /** The form lies in the tree of forms that stands beside the tree of processes, or else beside the file itself. */
    private static ProgrammeFolder folderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path forms = folder.resolve("../../../forms/nomination/programmes").normalize();
        return new ProgrammeFolder("file:" + folder + "/", "file:" + (Files.isDirectory(forms) ? forms : folder) + "/");
    }
}
