package cn.unioncare.api;

class BoardOnH2Test extends BoardContract { }
