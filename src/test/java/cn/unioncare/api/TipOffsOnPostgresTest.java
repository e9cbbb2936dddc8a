package cn.unioncare.api;

@ProductOnPostgres
class TipOffsOnPostgresTest extends TipOffsContract { }
