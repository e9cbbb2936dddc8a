-- Why a payment is asked back decides whether its household may be paid anew, and who has proposed to withdraw the recovery.
alter table fund_recovery add column cause varchar(20) default 'FALSE_FILING' not null;
alter table fund_recovery add column withdrawal_by varchar(64);

-- What was had by false proofs counts against the year's limits, also when it has come back.
alter table payment_order add column forfeited boolean default false not null;
