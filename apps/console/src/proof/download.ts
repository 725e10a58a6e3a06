/** Keeps a text or bytes as a file, from the page itself: nothing is asked of the network. */
export function download(name: string, type: string, content: string | Uint8Array | Blob): void {
  const part = content instanceof Uint8Array ? Uint8Array.from(content) : content;
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
