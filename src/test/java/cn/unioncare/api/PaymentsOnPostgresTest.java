package cn.unioncare.api;

@ProductOnPostgres
class PaymentsOnPostgresTest extends PaymentsContract { }
