CREATE OR REPLACE FUNCTION enforcement.classification_of(wanted text)
 RETURNS TABLE(category text, keywords text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  SELECT c.category, c.keywords FROM enforcement.order_classification c WHERE c.order_id = wanted
$function$
;
