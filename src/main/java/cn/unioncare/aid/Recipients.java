package cn.unioncare.aid;

import cn.unioncare.aid.TemporaryRecord.Person;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.recusal.Households;
import cn.unioncare.registry.ArchiveCard;
import cn.unioncare.registry.ArchiveSearch;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.PersonalField;
import cn.unioncare.registry.PersonalFiles;
import cn.unioncare.registry.Standings;
import cn.unioncare.registry.Standings.Standing;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Who is helped: of a household on file what its archive tells, otherwise what the application tells. */
@Component
class Recipients {

    private static final String NAME = "applicant.name";
    private static final String ID_NUMBER = "applicant.idNumber";
    /** 在校学生, of the list {@code work-status}. */
    private static final String STUDENT = "STUDENT";

    private final ArchiveSearch archives;
    private final Archives contents;
    private final Standings standings;
    private final List<PersonalFiles> flows;
    private final TemporaryRecords temporary;
    private final Households households;
    private final CaseBarrier barrier;
    private final Unions unions;

    Recipients(ArchiveSearch archives, Archives contents, Standings standings, List<PersonalFiles> flows, TemporaryRecords temporary,
               Households households, CaseBarrier barrier, Unions unions) {
        this.archives = archives;
        this.contents = contents;
        this.standings = standings;
        this.flows = List.copyOf(flows);
        this.temporary = temporary;
        this.households = households;
        this.barrier = barrier;
        this.unions = unions;
    }

    /**
     * Whom that application names; a temporary record is opened or brought up to date.
     *
     * @throws Refusal 404 if there is no such archive within the actor's unions; 403 if it is not of the actor's union, or the person is a relative;
     *     409 if the person of a temporary record stands on file
     */
    Recipient named(AidApplication application, Actor actor) {
        return application.onFile() ? ofArchive(application.archive(), actor) : ofTemporary(application, actor);
    }

    /** Whom a case helps, as the archive or the temporary record tells today. */
    Recipient of(AidCase aid) {
        return aid.archive().isPresent()
            ? onFile(aid.determining(), aid.household().orElseThrow(), aid.archive().get(), aid.archiveCase().orElseThrow())
            : temporary.find(aid.temporary().orElseThrow()).map(record -> offFile(record.determining(), record.number(), record.person()))
                .orElseThrow();
    }

    /** Whether the archive tells of that member of the household that he is at school. */
    boolean isStudent(CaseId archiveCase, String idNumber) {
        return contents.contentOf(archiveCase, JsonNode.class).stream()
            .flatMap(archive -> StreamSupport.stream(archive.at("/application/members").spliterator(), false))
            .anyMatch(member -> idNumber.equalsIgnoreCase(member.path("idNumber").asText()) && STUDENT.equals(member.path("workStatus").asText()));
    }

    private Recipient ofArchive(String archive, Actor actor) {
        ArchiveCard card = archives.get(archive, actor);
        if (!actor.union().value().equals(card.union()) && !actor.union().value().equals(card.determiningUnion())) {
            throw Refusal.forbidden("帮扶申请由建档工会或者认定工会的经办人登记");
        }
        return onFile(new UnionCode(card.determiningUnion()), card.household(), card.number(), new CaseId(card.caseId()));
    }

    private Recipient onFile(UnionCode determining, String household, String archive, CaseId archiveCase) {
        List<PersonalField> fields = flows.stream().filter(flow -> flow.knows(archiveCase)).findFirst()
            .map(flow -> flow.of(archiveCase)).orElse(List.of());
        return new Recipient(determining, household, Optional.of(archive), Optional.of(archiveCase), Optional.empty(),
            value(fields, NAME), value(fields, ID_NUMBER), fields.stream().filter(field -> field.field().endsWith("idNumber"))
                .map(PersonalField::value).collect(Collectors.toSet()));
    }

    private Recipient ofTemporary(AidApplication application, Actor actor) {
        IdNumber idNumber = new IdNumber(application.idNumber());
        barrier.admit(households.hashOf(idNumber.value()), actor);
        Optional<Standing> onFile = standings.holding(idNumber);
        if (onFile.isPresent()) {
            throw Refusal.conflict("idNumber", unions.isWithin(onFile.get().determining(), actor.union())
                || onFile.get().determining().equals(unions.routeFrom(actor.union()).determining())
                ? "该人已在档，请选择“已建档”并填写档案号" : "该人已在他处建档，请与其建档的工会联系");
        }
        Person person = new Person(application.name(), idNumber.value(), application.phone(), application.address());
        var route = unions.routeFrom(actor.union());
        return offFile(route.determining(), temporary.keep(route, person), person);
    }

    private static Recipient offFile(UnionCode determining, String number, Person person) {
        return new Recipient(determining, number, Optional.empty(), Optional.empty(), Optional.of(number), person.name(),
            person.idNumber(), Set.of(person.idNumber()));
    }

    private static String value(List<PersonalField> fields, String field) {
        return fields.stream().filter(one -> one.field().equals(field)).map(PersonalField::value).findFirst()
            .orElseThrow(() -> Refusal.conflict("archive", "该档案没有本人信息，不能据以帮扶"));
    }
}
