-- Who looks back asks by whom a task was done, for which the engine's history has no index.
create index history_task_holder on act_hi_taskinst (assignee_, proc_inst_id_);
