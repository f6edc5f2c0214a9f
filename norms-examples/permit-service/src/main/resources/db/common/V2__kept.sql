-- Assessments with what was judged and how. Nothing of them is ever changed.
create table assessment (
    id uuid primary key,
    kept_at timestamp(3) with time zone not null,
    kept_by varchar(40) not null,
    kind varchar(20) not null,
    subject varchar(1000) not null,
    input_sha256 varchar(64) not null,
    rulebook_version varchar(100) not null,
    rulebook_sha256 varchar(64) not null,
    as_of date not null,
    wish varchar(100000) not null,
    verdict varchar(40) not null,
    report file_bytes not null,
    content_sha256 varchar(64) not null
);

create index assessment_by_time on assessment (kept_at, id);

-- The input itself stands at place 0, the files that it names after it.
create table assessment_file (
    assessment uuid not null references assessment (id),
    place integer not null,
    name varchar(4000) not null,
    content file_bytes not null,
    primary key (assessment, place)
);

-- Judging all that is kept once more.
create table recheck (
    id uuid primary key,
    begun_at timestamp(3) with time zone not null,
    begun_by varchar(40) not null,
    ended_at timestamp(3) with time zone,
    as_of date,
    rulebook_version varchar(100) not null,
    rulebook_sha256 varchar(64) not null,
    state varchar(20) not null,
    looked_at integer not null,
    changed integer not null,
    not_judged integer not null
);

-- What came out another way; without a report where it could not be judged any more.
create table recheck_change (
    recheck uuid not null references recheck (id),
    place integer not null,
    assessment uuid not null references assessment (id),
    verdict varchar(40),
    report file_bytes,
    fault varchar(100),
    primary key (recheck, place)
);

-- Keys of whoever uses the service; of a key only what it can be known by is kept.
create table api_key (
    id varchar(40) primary key,
    name varchar(200) not null unique,
    role varchar(20) not null,
    secret_sha256 varchar(64) not null,
    made_at timestamp(3) with time zone not null,
    revoked_at timestamp(3) with time zone
);

-- Who did what when: each entry has the hash of the one before.
create table audit_entry (
    seq bigint primary key,
    made_at timestamp(3) with time zone not null,
    actor varchar(40) not null,
    action varchar(40) not null,
    about varchar(100) not null,
    content_sha256 varchar(64) not null,
    previous varchar(64) not null,
    hash varchar(64) not null unique
);

-- The last entry; whoever adds one holds this row until it is there.
create table audit_head (
    one integer primary key check (one = 1),
    seq bigint not null,
    hash varchar(64) not null
);

insert into audit_head (one, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
