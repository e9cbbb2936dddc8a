package cn.unioncare.api;

@ProductOnPostgres
class NominationsOnPostgresTest extends NominationsContract { }
