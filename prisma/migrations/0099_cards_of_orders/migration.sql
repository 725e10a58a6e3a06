-- Items that an order to act names are looked up when it is released: a platform with an adapter of its own imports none.
GRANT EXECUTE ON FUNCTION content.keep_card(jsonb, timestamptz) TO writ_orders;
