package cn.unioncare.api;

@ProductOnPostgres
class NeedsOnPostgresTest extends NeedsTest { }
