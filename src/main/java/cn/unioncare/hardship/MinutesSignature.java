package cn.unioncare.hardship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 核签评议记录: the panel finds the minutes and the count right, or sends them back. */
public record MinutesSignature(
        @NotNull(message = "请选择记录是否属实") Boolean accurate,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship,
        @Size(max = 500, message = "说明不超过 500 字") String note) { }
