package cn.unioncare.nomination.programme;

import cn.unioncare.organisation.Tier;
import cn.unioncare.shared.UnionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice says of a nomination: one file {@code processes/nomination/programmes/<id>.yaml}, with its conditions in
 * {@code <id>.dmn} beside it and the nomination's form in {@code forms/nomination/programmes/<id>.form}. An issued file never
 * changes: running rounds go by it.
 *
 * @param id         the file's name
 * @param title      the honour, in Chinese
 * @param notice     the numbers of the notice, in Chinese
 * @param organiser  the union whose round it is
 * @param issuedOn   the notice's date
 * @param subject    whether a person or a collective is nominated
 * @param honour     what the chosen are entered with in the register of honours
 * @param scope      who may be nominated, and who may nominate
 * @param entries    how a nomination may begin; at least by an organisation
 * @param stages     which optional stages are held
 * @param deadlines  until when a tier must have received it, in the order of time; empty where each round sets its own
 * @param reviews    how many working days each tier needs, for planning
 * @param meetings   the organiser's meetings in their order; each decides all candidates in one sitting
 * @param quota      empty where the notice sets no number
 * @param award      what the chosen are given
 * @param papers     the notice's papers
 * @param conditions what nobody can compute: confirmed one by one by a person
 */
public record Programme(
        @NotBlank(message = Missing.KEY) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "只能用小写字母、数字和连字符") String id,
        @NotBlank(message = Missing.KEY) String title,
        @NotBlank(message = Missing.KEY) String notice,
        @NotNull(message = Missing.KEY) UnionCode organiser,
        @NotNull(message = Missing.KEY) LocalDate issuedOn,
        @NotNull(message = Missing.KEY) SubjectKind subject,
        @NotNull(message = Missing.KEY) @Valid Honour honour,
        @NotNull(message = Missing.KEY) @Valid Scope scope,
        @NotEmpty(message = Missing.KEY) Set<Entry> entries,
        @NotNull(message = Missing.KEY) @Valid Stages stages,
        @NotNull(message = Missing.KEY) List<@Valid SubmissionDeadline> deadlines,
        @NotNull(message = Missing.KEY) Map<Tier, @NotNull(message = Missing.KEY) Integer> reviews,
        @NotEmpty(message = Missing.KEY) List<@Valid MeetingHeld> meetings,
        Optional<@Valid QuotaPlan> quota,
        @NotNull(message = Missing.KEY) @Valid Award award,
        @NotNull(message = Missing.KEY) List<@Valid RequiredPaper> papers,
        @NotNull(message = Missing.KEY) List<@Valid Condition> conditions) {

    /** The deadline for handing in to that tier, where the programme itself sets one. */
    public Optional<SubmissionDeadline> deadlineOf(Tier tier) {
        return deadlines.stream().filter(deadline -> deadline.to() == tier).findFirst();
    }
}
