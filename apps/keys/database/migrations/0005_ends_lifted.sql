-- expand: a grant remembers which objections to its order were cleared when it was given
ALTER TABLE opened ADD lifted text[] NOT NULL DEFAULT '{}';
