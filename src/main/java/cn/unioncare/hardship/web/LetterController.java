package cn.unioncare.hardship.web;

import cn.unioncare.documents.LaterLetter;
import cn.unioncare.documents.Withdrawal;
import cn.unioncare.hardship.CaseLetters;
import cn.unioncare.hardship.LettersView;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 授权书（声明书） of a case over HTTP. */
@RestController
@RequestMapping("/api/hardship/cases/{case}/authorisations")
@Tag(name = "personal-data", description = "个人信息权利：授权、查阅、更正、到期销毁")
class LetterController {

    private final CaseLetters letters;

    LetterController(CaseLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    @Operation(summary = "本案的授权书与撤回同意，以及今天可以核对、公示、发放与否")
    LettersView list(@PathVariable("case") String number, Actor actor) {
        return letters.of(number, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记补签的授权书（续签 RENEWAL、扩大范围 EXTENSION），须附签字的扫描件")
    LettersView add(@PathVariable("case") String number, @Valid @RequestBody LaterLetter letter, Actor actor) {
        return letters.add(number, letter, actor);
    }

    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记撤回同意：自撤回之日起不再核对、公示或发放，此前已办理的仍然有效")
    LettersView withdraw(@PathVariable("case") String number, @Valid @RequestBody Withdrawal withdrawal, Actor actor) {
        return letters.withdraw(number, withdrawal, actor);
    }
}
