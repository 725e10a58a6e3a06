/** Whether a text is an address as `node:net` reads it, but without a zone; it runs in a browser too, and takes attacker-controlled text. */

const fourParts = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
/** What an IPv6 address is written with, and no longer than one can be: the URL standard reads the rest. */
const hextets = /^(?=.*:)[\da-f:.]{2,45}$/i;

export const isIPv4 = (text: string): boolean => fourParts.test(text);
export const isIPv6 = (text: string): boolean => hextets.test(text) && URL.canParse(`http://[${text}]`);
