-- The queue of what enforcement does by itself, beside that of orders and with the same rules: neither keeps the other waiting. It gives no role
-- a right. The worker puts jobs in and takes them out as writ_orders, as before, and does them as writ_enforcement; a job says no more
-- than that a kind of work is due, and what is due is read from enforcement's own tables again when it is done.
SELECT worker.create_queue('enforcement', '{"policy": "exclusive", "deadLetter": "dead", "heartbeatSeconds": 10, "expireInSeconds": 900, "deleteAfterSeconds": 3600,
  "retryLimit": 10, "retryDelay": 1, "retryBackoff": true, "retryDelayMax": 60}');
