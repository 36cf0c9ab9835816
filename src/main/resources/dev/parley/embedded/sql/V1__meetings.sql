-- Meetings as a bank keeps them. Null and empty text are kept apart, so nearly every column may be null.
-- Lengths are UTF-16 units, as H2 counts and as the limits of a server are given.
-- "IF NOT EXISTS": the first start may have been killed half-way, and H2 commits each of these by itself.

CREATE TABLE IF NOT EXISTS meeting (
    id               VARCHAR(64) PRIMARY KEY,
    bank_id          VARCHAR(44) NOT NULL,
    provider_id      VARCHAR(64),
    purpose_id       VARCHAR(64),
    starts_at        BIGINT, -- seconds since 1970 in UTC: a TIMESTAMP ends before the last year a server keeps
    creator_name     VARCHAR(255),
    creator_phone    VARCHAR(32),
    creator_email    VARCHAR(100),
    session_id       VARCHAR(255),
    staff_token      VARCHAR(1024),
    customer_token   VARCHAR(1024),
    staff_user_id    VARCHAR(255),
    customer_user_id VARCHAR(255),
    seeded           BOOLEAN NOT NULL
);

CREATE INDEX IF NOT EXISTS meeting_of_bank ON meeting (bank_id);

CREATE TABLE IF NOT EXISTS invitee (
    meeting_id VARCHAR(64) NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    place      INT NOT NULL, -- the order they were entered in, from 0
    name       VARCHAR(255),
    phone      VARCHAR(255),
    email      VARCHAR(100),
    status     VARCHAR(255),
    PRIMARY KEY (meeting_id, place)
);

-- One row: what the invented meetings stand around.
CREATE TABLE IF NOT EXISTS seed (
    made_on VARCHAR(32) NOT NULL,
    zone    VARCHAR(64) NOT NULL,
    edition INT NOT NULL
);
