package cn.unioncare.api;

import java.util.List;

import static cn.unioncare.api.Fictitious.anApplication;

/** Every user task of the archiving of a hardship worker, and how a case comes to wait there. */
final class Steps {

    static final List<String> ALL = List.of("CheckCompleteness", "CorrectApplication", "HandleDuplicate",
        "CompareWithCivilAffairs", "SurveyHome", "ConfirmSurvey", "ReviewManually", "Deliberate", "SignMinutes",
        "PostNotice", "InvestigateObjection", "ReviewMaterials", "Determine", "EnterArchive", "AgreePlan");

    private Steps() { }

    static ACase aCaseAt(String step, ApiTest api) {
        return switch (step) {
            case "CompareWithCivilAffairs" -> api.filed("13010201", anApplication()).upTo(step);
            case "CorrectApplication" -> api.filed().done("CheckCompleteness", Form.of("CheckCompleteness")
                .with("decision", "INCOMPLETE").with("note", "请补正"));
            case "HandleDuplicate" -> {
                Form known = anApplication();
                api.filed(ApiTest.BASE, known);
                yield api.filed(ApiTest.BASE, Fictitious.anotherApplicationOfTheRegisterOf(known)).done("CheckCompleteness");
            }
            case "ReviewManually" -> {
                ACase unclear = api.aCaseAt("SurveyHome");
                yield unclear.done("SurveyHome", unclear.form("SurveyHome").with("verified.annualIncome", 18000)
                    .with("verified.mainCause", "OTHER").with("verified.monthsBelowStandard", 3)).done("ConfirmSurvey");
            }
            case "InvestigateObjection" -> {
                ACase posted = api.aCaseAt("PostNotice").done("PostNotice");
                posted.objection("收入不实。");
                yield posted;
            }
            default -> api.aCaseAt(step);
        };
    }
}
