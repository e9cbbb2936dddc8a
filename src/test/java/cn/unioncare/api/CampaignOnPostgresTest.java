package cn.unioncare.api;

@ProductOnPostgres
class CampaignOnPostgresTest extends CampaignContract { }
