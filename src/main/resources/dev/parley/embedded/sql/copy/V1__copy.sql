-- A copy of what one person last saw at one server. It is never migrated: a file of another edition is thrown away.
-- The meetings stand in pieces of one packed text; the check tells what became of it on a bad disk.

CREATE TABLE edition (
    number INT NOT NULL
);

CREATE TABLE kept (
    bank_id VARCHAR(255) PRIMARY KEY,
    as_of   VARCHAR(40) NOT NULL, -- ISO 8601, UTC
    since   VARCHAR(40), -- the same; null where no meeting was left out
    pieces  INT NOT NULL,
    content CHAR(64) NOT NULL, -- SHA-256 of the packed text
    proof   CHAR(64) NOT NULL -- SHA-256 of whose row it is and all of it
);

CREATE TABLE piece (
    bank_id VARCHAR(255) NOT NULL,
    place   INT NOT NULL, -- from 0
    bytes   VARBINARY(262144) NOT NULL,
    PRIMARY KEY (bank_id, place)
);

INSERT INTO edition (number) VALUES (1);
