package cn.unioncare.api;

@ProductOnPostgres
class MessagesOnPostgresTest extends MessagesContract { }
