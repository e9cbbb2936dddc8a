package cn.unioncare.api;

@ProductOnPostgres
class OversightOnPostgresTest extends OversightContract { }
