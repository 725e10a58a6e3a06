-- expand: one worker at a time fills the stream of NATS JetStream.
INSERT INTO enforcement.turn (of) VALUES ('jetstream');
