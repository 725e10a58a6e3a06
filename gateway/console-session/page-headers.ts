/** What each kind of page may load and do. Nowhere is anything inline allowed but by digest or nonce, and nothing comes from another origin. */

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // A form sends its origin to ourselves, by which old browsers prove that it is ours; other sites learn nothing.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const page = (policy: readonly string[]): Readonly<Record<string, string>> => ({
  ...always,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy.join('; '),
  'cache-control': 'no-store',
});

const closed = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

/** With these a page keeps hold of a window that it opened, and of no window that opened it. */
const opensWindows = { 'cross-origin-opener-policy': 'same-origin-allow-popups' };

/** Of the single-page console; the nonce is for the style elements of its component library. Where it opens the signing page it can talk to that window. */
export const consoleHeaders = (nonce: string, signs = false) => ({
  ...page([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...closed,
  ]),
  ...(signs ? opensWindows : {}),
});

/**
 * Of GraphiQL, in a demo alone. Its editor writes style elements and attributes of its own and knows no nonce: this one page may. No
 * script is inline here either, and nothing leaves this origin.
 */
export const developerHeaders = () =>
  page([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ...closed,
  ]);

/** Of the public pages, which are plain files and need no script. */
export const publicPageHeaders = page([
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  ...closed,
]);

/** Of the pages about signing in: one style element, known by its digest. */
export const signInHeaders = (styleDigest: string) =>
  page(["default-src 'none'", `style-src 'sha256-${styleDigest}'`, "img-src 'self'", "font-src 'self'", ...closed]);

/** Of an answer to a page of our own about itself. */
export const answerHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Of a file that a page loads. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Of a file that could be opened as a page: it is kept, or shown within another page, and does nothing of its own here. */
export const documentHeaders: Readonly<Record<string, string>> = {
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox",
};
