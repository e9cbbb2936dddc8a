package cn.unioncare.api;

import java.util.List;
import java.util.Map;

/** Every user task of the nominations, their consultations and their rounds with the meetings, and how one comes to wait there. */
final class NominationSteps {

    static final List<String> ALL = List.of("RecordAssembly", "AskHelpedWorkers", "ConfirmConditions", "GiveOpinion", "PostNotice",
        "SubmitNomination", "VerifyNomination", "ChooseAndSubmit", "CorrectNomination", "AdoptAllocation", "HoldMeeting",
        "PostNotice of the round", "InvestigateObjection of the round", "Commend");

    private static final String PLANT = "13010201";
    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";
    private static final String HEBEI = "130000";
    private static final String QINHUANGDAO = "130300";
    private static final String FINE_WORKER = "qinhuangdao-fine-worker-2023";

    private final ApiTest api;

    NominationSteps(ApiTest api) {
        this.api = api;
    }

    WaitingTask at(String step) {
        return switch (step) {
            case "RecordAssembly", "AdoptAllocation" -> ofQinhuangdao(step);
            case "HoldMeeting", "PostNotice of the round", "InvestigateObjection of the round", "Commend" -> ofARound(step);
            default -> ofANomination(step);
        };
    }

    private ARound hebei() {
        api.itIs("2021-04-14T09:00:00+08:00");
        return ARound.ofHebei(api);
    }

    private WaitingTask ofANomination(String step) {
        ANomination one = hebei().nominated(step.equals("GiveOpinion") || step.equals("ChooseAndSubmit") ? DISTRICT : PLANT);
        return switch (step) {
            case "AskHelpedWorkers" -> task(one, step, "clerk." + PLANT, one.helpedWorkers(true));
            case "ConfirmConditions" -> {
                one.done("clerk." + PLANT, "AskHelpedWorkers", one.helpedWorkers(true));
                yield task(one, step, "reviewer." + PLANT, one.conditions(true));
            }
            case "PostNotice" -> {
                one.done("clerk." + PLANT, "AskHelpedWorkers", one.helpedWorkers(true)).conditionsConfirmed();
                yield task(one, step, "clerk." + PLANT, today(step, "postedOn"));
            }
            case "SubmitNomination" -> task(one.readyToSubmit(), step, "clerk." + PLANT, Form.of(step));
            case "VerifyNomination" -> task(one.readyToSubmit().submitted(), step, "reviewer." + DISTRICT, Form.of(step));
            case "CorrectNomination" -> task(one.readyToSubmit().submitted().returnedBy(DISTRICT), step, "clerk." + PLANT,
                ARound.aWarmHeart());
            case "GiveOpinion" -> task(one.readyToSubmit().submitted().done("reviewer." + CITY, "VerifyNomination",
                Form.of("VerifyNomination")), step, "consultee." + CITY, today(step, "signedOn"));
            case "ChooseAndSubmit" -> task(one.waitingToBeChosenBy(CITY), step, "approver." + CITY, Form.of(step));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private WaitingTask ofARound(String step) {
        ARound round = hebei();
        round.nominated(DISTRICT).waitingToBeChosenBy(CITY).chosenBy(CITY).expect(204);
        verifyAtTheProvince(round);
        api.timePassesUntil("2021-05-14T09:00:00+08:00");
        if (step.equals("HoldMeeting")) {
            return task(round, step, "secretary." + HEBEI, round.meeting());
        }
        round.meets().meets();
        if (step.startsWith("PostNotice")) {
            return task(round, "PostNotice", "clerk." + HEBEI, today("PostNotice", "postedOn"));
        }
        round.posts();
        if (step.startsWith("InvestigateObjection")) {
            return task(round, "InvestigateObjection", "reviewer." + HEBEI,
                Form.of("InvestigateObjection").with("receipt", objectedTo(round)));
        }
        return task(round.thePublicityEnds(), step, "approver." + HEBEI, today(step, "issuedOn"));
    }

    private void verifyAtTheProvince(ARound round) {
        String number = round.view().path("nominations").get(0).path("nomination").asText();
        new ANomination(api, number, DISTRICT).verifiedBy(HEBEI);
    }

    private String objectedTo(ARound round) {
        String notice = api.one("select max(number) from publicity where case_id = ?", round.number());
        return api.nobody().post("/api/public/notices/" + notice + "/objections",
            "{\"subject\":1,\"content\":\"事迹不实\",\"contact\":\"13900000009\"}").expect(201).json().path("receipt").asText();
    }

    private WaitingTask ofQinhuangdao(String step) {
        api.itIs("2023-11-28T09:00:00+08:00");
        ARound round = ARound.opened(api, QINHUANGDAO, Form.of("Round").with("programme", FINE_WORKER)
            .with("deadlines", List.of(Map.of("to", "CITY", "at", "2024-01-06", "late", "ABANDONED"))));
        Form adopted = Form.of("AdoptAllocation");
        if (step.equals("AdoptAllocation")) {
            return task(round, step, "approver." + QINHUANGDAO, adopted);
        }
        ANomination one = round.done("approver", "AdoptAllocation", adopted).nominated(ApiTest.BASE,
            Fictitious.nominationLike(Form.of("nominations/" + FINE_WORKER)));
        return task(one, step, "secretary." + ApiTest.BASE, today(step, "heldOn"));
    }

    private Form today(String step, String field) {
        return Form.of(step).with(field, api.today().toString());
    }

    private static WaitingTask task(ANomination one, String step, String worker, Form form) {
        return new WaitingTask(step, "nomination", worker, one.task(step), form);
    }

    private static WaitingTask task(ARound round, String step, String worker, Form form) {
        return new WaitingTask(step, "programme-round", worker, round.task(step), form);
    }
}
