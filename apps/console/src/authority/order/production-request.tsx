/** The authority confirms that production is requested elsewhere: Regulation (EU) 2023/1543, Art. 11(1) and Annex V. */
import { useState } from 'react';
import { useAct } from '../../app/ask.ts';
import { ConfirmProductionRequestDocument } from '../../graphql/authority/graphql.ts';
import { emptyRequest, ProductionRequestFields, requestInput } from '../../parts/production-request.tsx';
import { ActPanel, type ActScene } from './act-panel.tsx';

export function ConfirmProductionRequest(scene: ActScene) {
  const [request, setRequest] = useState(emptyRequest);
  const [send, acting] = useAct(ConfirmProductionRequestDocument);
  const input = requestInput(request);
  return (
    <ActPanel
      {...scene}
      act="confirmProductionRequest"
      acting={acting}
      ready={input !== null}
      send={({ id, generation }) => send({ order: id, generation, input: input ?? { ...request } })}
    >
      <ProductionRequestFields of={request} change={setRequest} />
    </ActPanel>
  );
}
