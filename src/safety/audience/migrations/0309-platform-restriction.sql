-- Set by the platform's operators: for adults only, whatever the owner of the subject chose in `audience`.
alter table safety.audience_policy add column restricted_at timestamptz;
