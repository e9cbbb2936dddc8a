package cn.unioncare.api;

class PaymentsOnH2Test extends PaymentsContract { }
