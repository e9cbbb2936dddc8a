-- What was handed in when a list was put up: channels, telephone, who takes objections, enclosures; sealed.
alter table publicity add column posting_sealed varchar(8000);
