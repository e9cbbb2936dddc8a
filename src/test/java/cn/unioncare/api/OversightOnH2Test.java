package cn.unioncare.api;

class OversightOnH2Test extends OversightContract { }
