-- An operator's decision, which the brand does not take back: what is kept of a broadcast is open to nobody.
alter table live.recording add column withheld_at timestamptz;
