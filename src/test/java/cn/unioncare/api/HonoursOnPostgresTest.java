package cn.unioncare.api;

@ProductOnPostgres
class HonoursOnPostgresTest extends HonoursTest { }
