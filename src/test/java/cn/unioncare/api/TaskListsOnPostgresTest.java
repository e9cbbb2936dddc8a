package cn.unioncare.api;

@ProductOnPostgres
class TaskListsOnPostgresTest extends TaskListsContract { }
