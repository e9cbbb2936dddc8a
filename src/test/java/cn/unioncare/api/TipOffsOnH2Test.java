package cn.unioncare.api;

class TipOffsOnH2Test extends TipOffsContract { }
