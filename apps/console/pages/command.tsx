/** A command for a terminal, whole and ready to be copied. Long ones break anywhere; nothing is added where they do. */
export function Command({ text }: { text: string }) {
  return (
    <pre className="command" dir="ltr">
      <code>{text}</code>
    </pre>
  );
}

/** A text as one word of a POSIX shell. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
