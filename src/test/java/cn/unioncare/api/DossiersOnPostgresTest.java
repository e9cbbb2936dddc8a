package cn.unioncare.api;

/** Cases taken out of the other database. */
@ProductOnPostgres
class DossiersOnPostgresTest extends DossiersTest { }
