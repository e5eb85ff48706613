-- How many rows pass a filter by what is picked from a list (a lead's status, rating, source, industry; where a
-- contact comes from) is counted from indexes alone, owner by owner and set of territories by set (ADR 15).
DROP INDEX lead_holding, contact_holding;

CREATE INDEX lead_holding ON lead (owner_id, territory_set_id) INCLUDE (status, rating, source, industry)
    WHERE deleted_at IS NULL;
CREATE INDEX lead_territory_holding ON lead (territory_set_id, owner_id) INCLUDE (status, rating, source, industry)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX contact_holding ON contact (owner_id, territory_set_id) INCLUDE (lead_source) WHERE deleted_at IS NULL;
CREATE INDEX contact_territory_holding ON contact (territory_set_id, owner_id) INCLUDE (lead_source)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
