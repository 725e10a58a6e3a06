-- Staff see which files an item has. The role of content reads items already; of a card it gets no words, address or time beyond what names the newest one.
GRANT SELECT (item_id, version, attachments, looked_up_at) ON content.card TO writ_content;
