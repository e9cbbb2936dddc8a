package cn.unioncare.eligibility.web;

import cn.unioncare.eligibility.Assessment;
import cn.unioncare.eligibility.Eligibility;
import cn.unioncare.eligibility.HouseholdFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A dry run of the standard, for whoever wants to know before applying. */
@RestController
@Tag(name = "困难职工认定试算")
class AssessmentController {

    private final Eligibility eligibility;

    AssessmentController(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @PostMapping("/api/hardship/assessments")
    @Operation(summary = "按认定标准试算", description = "不保存任何数据。未填的支出、资产和套数按 0，未填的是否按否。")
    Assessment assess(@Valid @RequestBody HouseholdFigures household) {
        return eligibility.assess(household);
    }
}
