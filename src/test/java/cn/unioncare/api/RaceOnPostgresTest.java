package cn.unioncare.api;

import org.springframework.context.annotation.Import;

@Import(OnPostgres.class)
class RaceOnPostgresTest extends RaceTest { }
