-- 帮扶台账: each help that arrived, once; a payment that was reversed stays, marked. What it was is sealed.
create table help_entry (
    archive        varchar(40)  not null references hardship_archive (number),
    reference      varchar(40)  not null,
    case_id        varchar(40)  not null,
    helped_on      date         not null,
    kind           varchar(20)  not null,
    source         varchar(20),
    method         varchar(20),
    amount         numeric(14, 2),
    union_code     varchar(12)  not null references union_unit (code),
    content_sealed varchar(4000),
    undone_on      date,
    undone_by      varchar(20),
    primary key (archive, reference)
);

-- A fund is what one union has of one source for one year. No figure ever falls below zero, whatever comes at once.
create table fund (
    number     varchar(40)    not null primary key,
    union_code varchar(12)    not null references union_unit (code),
    source     varchar(20)    not null,
    fund_year  integer        not null,
    available  numeric(14, 2) not null check (available >= 0),
    reserved   numeric(14, 2) not null check (reserved >= 0),
    spent      numeric(14, 2) not null check (spent >= 0),
    last_entry integer        not null,
    unique (union_code, source, fund_year)
);

-- What moved, append-only: the three figures of a fund are the sums of these.
create table fund_entry (
    fund         varchar(40)    not null references fund (number),
    seq          integer        not null,
    kind         varchar(10)    not null,
    amount       numeric(14, 2) not null check (amount > 0 or kind = 'ADJUST' and amount <> 0),
    available_by numeric(14, 2) not null,
    reserved_by  numeric(14, 2) not null,
    spent_by     numeric(14, 2) not null,
    payment      varchar(40),
    document     varchar(100),
    entered_by   varchar(64)    not null,
    entered_at   timestamp with time zone not null,
    primary key (fund, seq)
);
create index fund_entry_payment on fund_entry (payment);

-- Money comes in by two people: one enters it, another confirms it.
create table fund_deposit (
    fund        varchar(40)    not null references fund (number),
    seq         integer        not null,
    kind        varchar(10)    not null,
    amount      numeric(14, 2) not null check (amount <> 0),
    document    varchar(100)   not null,
    reason      varchar(200),
    state       varchar(12)    not null,
    entered_by  varchar(64)    not null,
    entered_at  timestamp with time zone not null,
    decided_by  varchar(64),
    decided_at  timestamp with time zone,
    decision    varchar(200),
    primary key (fund, seq),
    check (decided_by is null or decided_by <> entered_by)
);

create table payment_batch (
    number      varchar(40)  not null primary key,
    payer       varchar(12)  not null references union_unit (code),
    fund        varchar(40)  not null references fund (number),
    source      varchar(20)  not null,
    method      varchar(10)  not null,
    state       varchar(12)  not null,
    turn        integer      not null,
    layout      varchar(40),
    opened_by   varchar(64)  not null,
    opened_at   timestamp with time zone not null
);
create index payment_batch_payer on payment_batch (payer, number);

-- One sum for one household. Who is paid, with number and card, is sealed; the numbers are kept hashed for the caps.
create table payment_order (
    number       varchar(40)    not null primary key,
    occasion     varchar(40)    not null,
    case_id      varchar(40)    not null,
    household    varchar(40)    not null,
    archive      varchar(40),
    payer        varchar(12)    not null references union_unit (code),
    fund         varchar(40)    not null references fund (number),
    source       varchar(20)    not null,
    fund_year    integer        not null,
    kind         varchar(20)    not null,
    method       varchar(10)    not null,
    amount       numeric(14, 2) not null check (amount > 0),
    recovered    numeric(14, 2) not null check (recovered >= 0 and recovered <= amount),
    state        varchar(12)    not null,
    attempt      integer        not null,
    batch        varchar(40) references payment_batch (number),
    student_hmac varchar(64),
    payee_hmac   varchar(64)    not null,
    payee_sealed varchar(4000),
    goods        varchar(200),
    paid_on      date,
    reason       varchar(200),
    requested_by varchar(64)    not null,
    requested_at timestamp with time zone not null
);
create index payment_order_payer on payment_order (payer, number);
create index payment_order_fund on payment_order (fund, method, state, number);
create index payment_order_household on payment_order (household, fund_year);
create index payment_order_occasion on payment_order (occasion, state);
create index payment_order_case on payment_order (case_id);
create index payment_order_batch on payment_order (batch, number);
create index payment_order_archive on payment_order (archive);
create index payment_order_payee on payment_order (payee_hmac);
create index payment_order_student on payment_order (student_hmac);

-- No second payment of the same household, occasion and source: given up when a payment is cancelled or reversed.
create table payment_once (
    household varchar(40) not null,
    occasion  varchar(40) not null,
    source    varchar(20) not null,
    payment   varchar(40) not null,
    primary key (household, occasion, source)
);
create index payment_once_payment on payment_once (payment);

-- Each time that a payment was sent to the bank, or handed out, and what came of it.
create table payment_attempt (
    payment    varchar(40) not null references payment_order (number),
    attempt    integer     not null,
    batch      varchar(40) not null references payment_batch (number),
    turn       integer     not null,
    result     varchar(10) not null,
    bank_flow  varchar(60),
    reason     varchar(200),
    replied_on date,
    primary key (payment, attempt)
);
create index payment_attempt_batch on payment_attempt (batch, turn);

-- A bank file that was downloaded is an export of personal data; what it held stays as a keyed digest.
create table bank_file (
    batch   varchar(40)    not null references payment_batch (number),
    seq     integer        not null,
    turn    integer        not null,
    layout  varchar(40)    not null,
    lines   integer        not null,
    total   numeric(14, 2) not null,
    digest  varchar(64)    not null,
    made_by varchar(64)    not null,
    made_at timestamp with time zone not null,
    primary key (batch, seq)
);

-- Vouchers run without gaps through a union's year; nothing of them is ever changed.
create table voucher (
    number     varchar(40)    not null primary key,
    union_code varchar(12)    not null references union_unit (code),
    fund       varchar(40)    not null references fund (number),
    kind       varchar(10)    not null,
    batch      varchar(40),
    case_id    varchar(40)    not null,
    amount     numeric(14, 2) not null check (amount > 0),
    lines      integer        not null,
    document   varchar(100),
    made_on    date           not null,
    made_by    varchar(64)    not null
);
create index voucher_union on voucher (union_code, number);
create index voucher_batch on voucher (batch);

create table voucher_line (
    voucher varchar(40)    not null references voucher (number),
    payment varchar(40)    not null references payment_order (number),
    amount  numeric(14, 2) not null check (amount > 0),
    primary key (voucher, payment)
);
create index voucher_line_payment on voucher_line (payment);

-- 冲销: proposed by one person, confirmed by another; one open proposal at most.
create table payment_reversal (
    payment     varchar(40) not null references payment_order (number),
    seq         integer     not null,
    pending     varchar(40) unique,
    state       varchar(12) not null,
    document    varchar(100) not null,
    reason      varchar(200) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamp with time zone not null,
    decided_by  varchar(64),
    decided_at  timestamp with time zone,
    primary key (payment, seq),
    check (decided_by is null or decided_by <> proposed_by)
);

-- 追回: one open case for a payment at most.
create table fund_recovery (
    number     varchar(40)    not null primary key,
    payment    varchar(40)    not null references payment_order (number),
    open_for   varchar(40) unique,
    payer      varchar(12)    not null references union_unit (code),
    amount     numeric(14, 2) not null check (amount > 0),
    recovered  numeric(14, 2) not null check (recovered >= 0 and recovered <= amount),
    state      varchar(12)    not null,
    opened_by  varchar(64)    not null,
    opened_at  timestamp with time zone not null,
    reason_sealed varchar(2000)
);
create index fund_recovery_payer on fund_recovery (payer, number);

-- A bank's reply of a thousand lines is handed in as one.
alter table case_step alter column body_sealed set data type varchar(1000000);
