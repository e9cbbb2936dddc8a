package cn.unioncare.tipoffs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 答复举报人: read with the code, so nothing may stand in it that the informant must not know. */
public record TipOffAnswer(
        @NotBlank(message = "请填写答复") @Size(max = 1000, message = "答复不超过 1000 字") String answer) { }
