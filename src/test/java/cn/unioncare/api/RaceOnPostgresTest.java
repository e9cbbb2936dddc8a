package cn.unioncare.api;

@ProductOnPostgres
class RaceOnPostgresTest extends RaceTest { }
