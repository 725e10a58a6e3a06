/** What is said in the call back to a body that is to be enrolled: who calls it proves nothing, so that the platform calls a number of its own source. */
import { useCodes, useWords } from '../../app/words/words.tsx';

export interface CallBackScriptProps {
  of: {
    readonly organisation: string;
    readonly issuer: string;
    readonly callBackNumber: string;
    readonly roles: readonly string[];
    readonly offices: readonly string[];
  };
}

export function CallBackScript({ of: { organisation, issuer, callBackNumber, roles, offices } }: CallBackScriptProps) {
  const say = useWords();
  const code = useCodes();
  const blank = say('authorities.script.blank');
  const listed = (of: string, values: readonly string[]) => values.map((value) => code(of, value)).join(', ') || blank;
  const values = {
    organisation: organisation.trim() || blank,
    issuer: issuer.trim() || blank,
    number: callBackNumber.trim() || blank,
    roles: listed('AuthorityRole', roles),
    offices: listed('Office', offices),
  };
  return (
    <section className="panel" aria-labelledby="call-back-script">
      <h2 id="call-back-script">{say('authorities.script')}</h2>
      <ol>
        {(['number', 'ask', 'issuer', 'people', 'end'] as const).map((step) => (
          <li key={step}>{say(`authorities.script.${step}`, values)}</li>
        ))}
      </ol>
    </section>
  );
}
