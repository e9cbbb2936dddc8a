package cn.unioncare.api;

@ProductOnPostgres
class BoardOnPostgresTest extends BoardContract { }
