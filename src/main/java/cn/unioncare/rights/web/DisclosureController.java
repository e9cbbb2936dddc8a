package cn.unioncare.rights.web;

import cn.unioncare.rights.Disclosure;
import cn.unioncare.rights.DisclosureRequest;
import cn.unioncare.rights.Disclosures;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 查阅 over HTTP. The ID number travels in the body, never in an address. */
@RestController
@RequestMapping("/api/personal-data/disclosures")
@Tag(name = "personal-data", description = "个人信息权利：授权、查阅、更正、到期销毁")
class DisclosureController {

    private final Disclosures disclosures;

    DisclosureController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @PostMapping
    @Operation(summary = "查阅：列出本工会持有的某人全部个人信息，供打印交付；每次查阅都留有记录")
    Disclosure disclose(@Valid @RequestBody DisclosureRequest request, Actor actor) {
        return disclosures.answer(request, actor);
    }
}
