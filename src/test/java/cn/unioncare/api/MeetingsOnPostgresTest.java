package cn.unioncare.api;

@ProductOnPostgres
class MeetingsOnPostgresTest extends MeetingsContract { }
