-- An id may be as long as a text of the library: 10,000 signs, of which a database may count some for two.
alter table assessment alter column subject set data type varchar(20000);

-- All that an assessment is about, its own id first: the plan and the facilities in it too. No index holds so long a text; its hash
-- is looked for. What was kept before this table was there is looked up when the service begins.
create table assessment_subject (
    assessment uuid not null references assessment (id),
    place integer not null,
    subject varchar(20000) not null,
    subject_sha256 varchar(64) not null,
    primary key (assessment, place)
);

create index assessment_subject_by_hash on assessment_subject (subject_sha256);

-- Which instance of the service runs a recheck, and until when it is believed to without saying so again.
alter table recheck add column held_by varchar(40);
alter table recheck add column held_until timestamp(3) with time zone;

-- Nobody holds what an earlier version ran.
update recheck set state = 'BROKEN_OFF' where state = 'RUNNING';

-- What is left of a change whose assessment was thrown away is its place and its hash, so that the recheck can still be held
-- against the trail. A table made anew, since a reference has no name that both databases know.
create table recheck_change_with_hash (
    recheck uuid not null references recheck (id),
    place integer not null,
    assessment uuid not null,
    verdict varchar(40),
    report file_bytes,
    fault varchar(100),
    content_sha256 varchar(64),
    primary key (recheck, place)
);

insert into recheck_change_with_hash (recheck, place, assessment, verdict, report, fault)
    select recheck, place, assessment, verdict, report, fault from recheck_change;

drop table recheck_change;

alter table recheck_change_with_hash rename to recheck_change;

create index recheck_change_by_assessment on recheck_change (assessment);
