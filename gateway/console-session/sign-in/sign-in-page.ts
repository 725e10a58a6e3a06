/**
 * The pages about signing in: whom or where, and what went wrong. Plain HTML, no script, nothing loaded from anywhere, one link a choice, so
 * that a keyboard or a screen reader needs nothing special (WCAG 2.2, AA).
 */
import { createHash } from 'node:crypto';
import { type Graph, graphs } from '@writ/access';
import { markInPage } from '@writ/core/mark';
import { portraitInPage } from '@writ/core/portrait';
import type { FastifyReply } from 'fastify';
import { Html, html } from '../html.ts';
import { iconLinks } from '../icon.ts';
import type { Language } from '../language.ts';
import { signInHeaders } from '../page-headers.ts';
import { signInStyle } from './sign-in-style.ts';
import { type SignInWords, signInWords } from './sign-in-words.ts';

/** One way to sign in. */
export interface Choice {
  graph: Graph;
  issuer: string;
  /** The log-in name, where it is known before. */
  hint?: string;
  /** Of an invented person, who is shown with a portrait. */
  name?: string;
  /** A person's title, or a body, by language. */
  title: Readonly<Record<Language, string>>;
  /** The body that a person acts for, or the issuer's address. */
  detail?: string | undefined;
}

export interface SignInPage {
  language: Language;
  isDemo: boolean;
  choices: readonly Choice[];
  /** Where they go afterwards: a path of our own. */
  to: string;
  /** Who is signed in now. */
  current?: string | undefined;
}

const headers = signInHeaders(createHash('sha256').update(signInStyle).digest('base64'));

/** Sends one of the pages. */
export const sendSignInPage = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).headers(headers).header('vary', 'accept-language, cookie').send(html);

function startLink({ graph, issuer, hint }: Choice, to: string): string {
  const search = new URLSearchParams({ graph, issuer, ...(hint === undefined ? {} : { hint }), to });
  return `/sign-in/start?${search}`;
}

const detailOf = ({ detail }: Choice): Html | string => (detail === undefined ? '' : html` <span>${detail}</span>`);

function choiceItem(choice: Choice, { language, to }: SignInPage): Html {
  const { name } = choice;
  const title = choice.title[language];
  const shown =
    name === undefined
      ? html`<strong>${title}</strong>${detailOf(choice)}`
      : html`${new Html(portraitInPage(name))}<span><strong>${name}</strong> <span>${title}</span>${detailOf(choice)}</span>`;
  return html`
<li><a href="${startLink(choice, to)}"${name === undefined ? '' : html` class="person"`}>${shown}</a></li>`;
}

function group(graph: Graph, page: SignInPage, words: SignInWords): Html | string {
  const choices = page.choices.filter((choice) => choice.graph === graph);
  if (choices.length === 0) return '';
  return html`
<section aria-labelledby="of-${graph}">
<h2 id="of-${graph}">${words.audience[graph]}</h2>
<ul>${choices.map((choice) => choiceItem(choice, page))}
</ul>
</section>`;
}

const signedInNow = (current: string, words: SignInWords): Html => html`
<form method="post" action="/sign-out" class="current">
<p>${words.current(current)}</p>
<button>${words.signOut}</button>
</form>`;

/** The page on which somebody chooses. */
export function signInPage(page: SignInPage): string {
  const words = signInWords[page.language];
  const sentence = page.choices.length === 0 ? words.nobody : page.isDemo ? words.demo : words.choose;
  const groups = graphs.map((graph) => group(graph, page, words));
  const path = `/sign-in?to=${encodeURIComponent(page.to)}`;
  return documentOf({ language: page.language, title: words.title, path, badge: page.isDemo ? words.badge : null }, [
    html`<p${page.isDemo ? html` class="demo"` : ''}>${sentence}</p>`,
    ...(page.current === undefined ? [] : [signedInNow(page.current, words)]),
    html`<div class="groups">${groups.filter((each) => typeof each !== 'string')}</div>`,
  ]);
}

/** What went wrong, and what to do. */
export function failurePage(language: Language, failure: keyof SignInWords['failure'], to = '/'): string {
  const words = signInWords[language];
  const again = `/sign-in?to=${encodeURIComponent(to)}`;
  return documentOf({ language, title: words.failureTitle, path: again }, [
    html`<p role="alert" class="trouble">${words.failure[failure]}</p>`,
    html`<p class="ways"><a href="${again}">${words.again}</a> <a href="/">${words.home}</a></p>`,
  ]);
}

/** Where a window ends that was opened to sign in again. */
export function donePage(language: Language): string {
  const words = signInWords[language];
  return documentOf({ language, title: words.doneTitle, path: '/sign-in/done?' }, [html`<p>${words.done}</p>`]);
}

interface SignInDocument {
  language: Language;
  title: string;
  /** Its own address, to which the other language is added. */
  path: string;
  /** What is said beside the name on every page of a demo. */
  badge?: string | null;
}

const seal = new Html(markInPage);

function documentOf({ language, title, path, badge = null }: SignInDocument, body: readonly Html[]): string {
  const other = language === 'en' ? 'de' : 'en';
  const bar = html`<header><p class="brand"><a href="/">${seal}Writ</a>${badge === null ? '' : html`<span class="badge">${badge}</span>`}</p><a class="other" href="${`${path}&lang=${other}`}" hreflang="${other}" lang="${other}">${signInWords[language].otherLanguage}</a></header>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${iconLinks.text}
<title>${html`${title}`.text} – Writ</title>
<style>${signInStyle}</style>
</head>
<body>
${bar.text}
<main>
<h1>${html`${title}`.text}</h1>
${body.map(({ text }) => text).join('\n')}
</main>
</body>
</html>
`;
}
