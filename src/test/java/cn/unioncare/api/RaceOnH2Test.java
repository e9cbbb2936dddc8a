package cn.unioncare.api;

class RaceOnH2Test extends RaceTest { }
