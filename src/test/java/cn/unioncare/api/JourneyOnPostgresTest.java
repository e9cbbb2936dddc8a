package cn.unioncare.api;

@ProductOnPostgres
class JourneyOnPostgresTest extends JourneyTest { }
