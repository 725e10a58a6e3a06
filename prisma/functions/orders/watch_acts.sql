CREATE OR REPLACE FUNCTION orders.watch_acts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  PERFORM orders.watch_thing('ACT', e.order_id, e.generation || ' ' || e.act, e.at, NULL, true)
     FROM changed e
    WHERE e.act IN ('submitOrder', 'validateOrder', 'refuseValidation', 'askClarification', 'answerClarification', 'decideOrder', 'returnOrder', 'releaseOrder',
                    'reportImpossible', 'objectToOrder', 'recordObjection', 'clearOrder', 'setConditions', 'consultIssuer', 'reportConcern', 'maintainOrder', 'sendObjection',
                    'recordChallenge', 'withdrawOrder', 'alertAuthority', 'requestScrutiny', 'endHold', 'fulfil', 'expire')
    ORDER BY e.order_id, e.generation;
  RETURN NULL;
END $function$
;
