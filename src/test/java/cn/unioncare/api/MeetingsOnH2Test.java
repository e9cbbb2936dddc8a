package cn.unioncare.api;

class MeetingsOnH2Test extends MeetingsContract { }
