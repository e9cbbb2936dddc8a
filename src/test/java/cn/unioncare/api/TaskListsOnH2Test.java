package cn.unioncare.api;

class TaskListsOnH2Test extends TaskListsContract { }
