package cn.unioncare.api;

@ProductOnPostgres
class KeyRotationOnPostgresTest extends KeyRotationContract { }
