/** Why the graph refused something, each reason with what to do, and the server's own sentence. */
import { useWords } from './page.ts';

export function RefusalReasons({ of: { reasons, message } }: { of: { readonly reasons: readonly string[]; readonly message: string } }) {
  const { code } = useWords();
  return (
    <>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {code('RefusalReason', reason)}. {code('RefusalReason', `${reason}.todo`)}
          </li>
        ))}
      </ul>
      <p lang="en" className="quiet">
        {message}
      </p>
    </>
  );
}
