-- numbers of changes that were made together
CREATE SEQUENCE change_set START WITH 1;

CREATE TABLE record (
    id BIGINT PRIMARY KEY,
    type VARCHAR(20) NOT NULL
);

CREATE TABLE account (
    id BIGINT PRIMARY KEY REFERENCES record (id),
    version BIGINT NOT NULL,
    owner_id BIGINT NOT NULL REFERENCES enishi_user (id),
    deleted_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by BIGINT NOT NULL REFERENCES enishi_user (id),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_by BIGINT NOT NULL REFERENCES enishi_user (id),
    name VARCHAR(200) NOT NULL,
    name_key VARCHAR(200) NOT NULL
);

CREATE TABLE lead (
    id BIGINT PRIMARY KEY REFERENCES record (id),
    version BIGINT NOT NULL,
    owner_id BIGINT NOT NULL REFERENCES enishi_user (id),
    deleted_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by BIGINT NOT NULL REFERENCES enishi_user (id),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_by BIGINT NOT NULL REFERENCES enishi_user (id),
    salutation VARCHAR(20),
    last_name VARCHAR(80) NOT NULL,
    first_name VARCHAR(80),
    last_name_reading VARCHAR(80),
    first_name_reading VARCHAR(80),
    name_key VARCHAR(200) NOT NULL,
    title VARCHAR(120),
    email VARCHAR(254),
    email_key VARCHAR(254),
    secondary_email VARCHAR(254),
    phone VARCHAR(40),
    mobile VARCHAR(40),
    fax VARCHAR(40),
    website VARCHAR(255),
    street VARCHAR(255),
    city VARCHAR(120),
    state VARCHAR(120),
    postal_code VARCHAR(20),
    country VARCHAR(120),
    description VARCHAR(32000),
    email_opt_out BOOLEAN NOT NULL,
    tags VARCHAR(1000),
    categories VARCHAR(1000),
    linkedin_handle VARCHAR(255),
    facebook_handle VARCHAR(255),
    x_handle VARCHAR(255),
    mastodon_handle VARCHAR(255),
    company VARCHAR(200),
    company_key VARCHAR(200) NOT NULL,
    source VARCHAR(20),
    status VARCHAR(20),
    rating VARCHAR(20),
    industry VARCHAR(20),
    employees INTEGER,
    annual_revenue NUMERIC(19, 2)
);

CREATE TABLE contact (
    id BIGINT PRIMARY KEY REFERENCES record (id),
    version BIGINT NOT NULL,
    owner_id BIGINT NOT NULL REFERENCES enishi_user (id),
    deleted_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by BIGINT NOT NULL REFERENCES enishi_user (id),
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_by BIGINT NOT NULL REFERENCES enishi_user (id),
    salutation VARCHAR(20),
    last_name VARCHAR(80) NOT NULL,
    first_name VARCHAR(80),
    last_name_reading VARCHAR(80),
    first_name_reading VARCHAR(80),
    name_key VARCHAR(200) NOT NULL,
    title VARCHAR(120),
    email VARCHAR(254),
    email_key VARCHAR(254),
    secondary_email VARCHAR(254),
    phone VARCHAR(40),
    mobile VARCHAR(40),
    fax VARCHAR(40),
    website VARCHAR(255),
    street VARCHAR(255),
    city VARCHAR(120),
    state VARCHAR(120),
    postal_code VARCHAR(20),
    country VARCHAR(120),
    description VARCHAR(32000),
    email_opt_out BOOLEAN NOT NULL,
    tags VARCHAR(1000),
    categories VARCHAR(1000),
    linkedin_handle VARCHAR(255),
    facebook_handle VARCHAR(255),
    x_handle VARCHAR(255),
    mastodon_handle VARCHAR(255),
    account_id BIGINT REFERENCES account (id),
    department VARCHAR(120),
    reports_to_id BIGINT REFERENCES contact (id),
    birthday DATE,
    lead_source VARCHAR(20),
    other_street VARCHAR(255),
    other_city VARCHAR(120),
    other_state VARCHAR(120),
    other_postal_code VARCHAR(20),
    other_country VARCHAR(120)
);

-- lists: one pair of indexes for each key that a list can be sorted by, whole and by owner
CREATE INDEX account_name ON account (name_key, id);
CREATE INDEX account_owner_name ON account (owner_id, name_key, id);
CREATE INDEX account_created_at ON account (created_at, id);
CREATE INDEX account_owner_created_at ON account (owner_id, created_at, id);
CREATE INDEX account_updated_at ON account (updated_at, id);
CREATE INDEX account_owner_updated_at ON account (owner_id, updated_at, id);

CREATE INDEX lead_name ON lead (name_key, id);
CREATE INDEX lead_owner_name ON lead (owner_id, name_key, id);
CREATE INDEX lead_company ON lead (company_key, id);
CREATE INDEX lead_owner_company ON lead (owner_id, company_key, id);
CREATE INDEX lead_created_at ON lead (created_at, id);
CREATE INDEX lead_owner_created_at ON lead (owner_id, created_at, id);
CREATE INDEX lead_updated_at ON lead (updated_at, id);
CREATE INDEX lead_owner_updated_at ON lead (owner_id, updated_at, id);

CREATE INDEX contact_name ON contact (name_key, id);
CREATE INDEX contact_owner_name ON contact (owner_id, name_key, id);
CREATE INDEX contact_created_at ON contact (created_at, id);
CREATE INDEX contact_owner_created_at ON contact (owner_id, created_at, id);
CREATE INDEX contact_updated_at ON contact (updated_at, id);
CREATE INDEX contact_owner_updated_at ON contact (owner_id, updated_at, id);

-- duplicates and ties by e-mail address
CREATE INDEX lead_email ON lead (email_key);
CREATE INDEX contact_email ON contact (email_key);
CREATE INDEX contact_account ON contact (account_id, name_key, id);
CREATE INDEX contact_reports_to ON contact (reports_to_id);

CREATE TABLE note (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    record_id BIGINT NOT NULL REFERENCES record (id),
    text VARCHAR(32000) NOT NULL,
    written_by BIGINT NOT NULL REFERENCES enishi_user (id),
    written_at TIMESTAMP WITH TIME ZONE NOT NULL,
    edited_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX note_record ON note (record_id, id);

-- the history of each record; its detail is JSON that only the program reads
CREATE TABLE record_event (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    record_id BIGINT NOT NULL REFERENCES record (id),
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    kind VARCHAR(40) NOT NULL,
    change_set BIGINT,
    version_after BIGINT,
    actor_id BIGINT NOT NULL REFERENCES enishi_user (id),
    origin VARCHAR(20) NOT NULL,
    detail VARCHAR NOT NULL,
    needs_permission VARCHAR(40)
);
CREATE INDEX record_event_timeline ON record_event (record_id, at, id);
CREATE INDEX record_event_version ON record_event (record_id, version_after);
