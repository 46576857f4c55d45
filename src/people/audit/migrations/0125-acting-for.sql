-- An act in somebody else's name says under which delegation; the organisation in whose name it was done reads it in its own log.
alter table people.audit_entry add column delegation_id uuid;
create index audit_entry_organisation on people.audit_entry (organisation_id, id desc) where organisation_id is not null;
