/**
 * Which page is at which path. A page is rendered whole, from what the public graph and the log's files say at this moment; it needs
 * no script and keeps nothing.
 */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PublicContactPointsDocument } from '../src/graphql/public/graphql.ts';
import type { Assets } from './assets.ts';
import { checkpointNow } from './checkpoints/checkpoint-now.ts';
import { CheckpointsPage } from './checkpoints/checkpoints-page.tsx';
import { ContactPage } from './contact/contact-page.tsx';
import { askErasure, erasureForm, erasureStatus } from './erasure/ask-erasure.ts';
import { ErasurePage } from './erasure/erasure-page.tsx';
import { FaultPage } from './fault-page.tsx';
import { FollowPage } from './follow/follow-page.tsx';
import { followForm, followNotice, followStatus } from './follow/followed-notice.ts';
import { Frame } from './frame.tsx';
import { askGraph, GraphFault } from './graph.ts';
import { itemNow } from './items/item-now.ts';
import { ItemPage } from './items/item-page.tsx';
import { LandingPage } from './landing/landing-page.tsx';
import { askedLanguage } from './language.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { type Page, PageContext } from './page.ts';
import { noticeForm } from './report/notice-form.ts';
import { ReportPage } from './report/report-page.tsx';
import { statusOf, submitNotice } from './report/submit-notice.ts';
import type { Ask, Installation, PageRequest, PublicAnswer } from './request.ts';
import { type TotalsNow, totalsNow } from './totals/totals-now.ts';
import { TotalsPage } from './totals/totals-page.tsx';
import { transparencyPages } from './transparency/routes.tsx';
import { VerifyPage } from './verify/verify-page.tsx';
import { wordsOf } from './words.ts';

/** What a path shows: the title's key, the page's body, and what it needs beyond the stylesheet. */
interface Shown {
  status: number;
  title: string;
  body: ReactNode;
  script?: string;
}

type Route = (id: string, where: { request: PageRequest; ask: Ask; installation: Installation }) => Promise<Shown>;

const itemIdMax = 200;

/** The id in `/items/<id>`, or in `/items?id=<id>` as the form of the landing page asks; null for another path and for what can be no id. */
function itemIdOf({ path, search }: PageRequest): string | null {
  const asked = path === '/items' ? (new URLSearchParams(search).get('id') ?? '') : (/^\/items\/([^/]*)$/.exec(path)?.[1] ?? null);
  if (asked === null) return null;
  try {
    return path === '/items' ? asked.trim() : decodeURIComponent(asked);
  } catch {
    return '';
  }
}

/** Without a code the form for it alone. */
const showFollowed: Route = async (_, { request: { form: written }, ask }) => {
  const form = followForm(written ?? {});
  const followed = form.code === '' ? null : await followNotice(ask, form);
  return {
    status: followed === null ? 200 : followStatus(followed),
    title: 'public.follow.title',
    body: <FollowPage form={form} followed={followed} />,
  };
};

const showErasure: Route = async (_, { request: { form: written, language }, ask }) => {
  const form = erasureForm(written ?? {});
  const outcome = written === undefined ? null : await askErasure(ask, form, language);
  const title = outcome?.kind === 'given' ? 'public.erasure.given' : 'public.erasure.title';
  return { status: outcome === null ? 200 : erasureStatus(outcome), title, body: <ErasurePage form={form} outcome={outcome} /> };
};

/** The graph has them always: without an answer about them it has failed. */
const showContact: Route = async (_, { ask }) => {
  const { contactPoints } = await askGraph(ask, PublicContactPointsDocument, {});
  if (contactPoints === null) throw new GraphFault('INTERNAL_SERVER_ERROR');
  return { status: 200, title: 'public.contact.title', body: <ContactPage contact={contactPoints} /> };
};

const showCheckpoints: Route = async (_, { ask }) => ({
  status: 200,
  title: 'public.checkpoints.title',
  body: <CheckpointsPage checkpoint={await checkpointNow(ask)} />,
});

/** Makes the pages over the files of a build. What was found in the log is kept as long as this lives: it can't change any more. */
export function publicPages(assets: Assets) {
  const readTotals = totalsNow();
  const showReports = transparencyPages();

  const showItem: Route = async (id, { ask }) => {
    const item = id === '' || id.length > itemIdMax ? null : await itemNow(ask, id);
    return item === null
      ? { status: 404, title: 'public.missing.title', body: <NotFoundPage /> }
      : { status: 200, title: 'public.item.title', body: <ItemPage item={item} /> };
  };
  const fixed: Readonly<Record<string, Route>> = {
    '/': async () => ({ status: 200, title: 'public.landing.title', body: <LandingPage /> }),
    '/totals': async (_, { ask, installation }) => {
      const found: TotalsNow = await readTotals(ask, installation);
      return { status: 200, title: 'public.totals.title', body: <TotalsPage totals={found} /> };
    },
    '/checkpoints': showCheckpoints,
    '/report': async (_, { request, ask }) => {
      const { form: written, search } = request;
      const form = noticeForm(written ?? { which: new URLSearchParams(search).get('item') ?? '' });
      const outcome = written === undefined ? null : await submitNotice(ask, form, request);
      const title = outcome?.kind === 'given' ? 'public.report.given' : 'public.report.title';
      return { status: outcome === null ? 200 : statusOf(outcome), title, body: <ReportPage form={form} outcome={outcome} /> };
    },
    '/follow': showFollowed,
    '/contact': showContact,
    '/erasure': showErasure,
    '/verify': async () => ({ status: 200, title: 'public.verify.title', body: <VerifyPage />, script: assets.verifyScript }),
  };

  async function shownAt(request: PageRequest, ask: Ask, installation: Installation): Promise<Shown | null> {
    const id = itemIdOf(request);
    const route = id === null ? fixed[request.path] : showItem;
    try {
      if (route === undefined) return await showReports(request.path, ask, installation);
      return await route(id ?? '', { request, ask, installation });
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      return { status: error.status, title: 'public.fault.title', body: <FaultPage fault={error} /> };
    }
  }

  function answerOf({ status, title, body, script }: Shown, request: PageRequest, installation: Installation): PublicAnswer {
    const page: Page = { request, installation, assets, words: wordsOf(request.language) };
    const markup = renderToStaticMarkup(
      <PageContext value={page}>
        <Frame title={title} {...(script === undefined ? {} : { script })}>
          {body}
        </Frame>
      </PageContext>,
    );
    const kept = askedLanguage(request.search, installation.pseudoLocale);
    return { status, html: `<!doctype html>${markup}`, ...(kept === undefined ? {} : { keepLanguage: kept }) };
  }

  return {
    /** The page at a path; null where there is none. */
    at: async (request: PageRequest, ask: Ask, installation: Installation): Promise<PublicAnswer | null> => {
      const shown = await shownAt(request, ask, installation);
      return shown === null ? null : answerOf(shown, request, installation);
    },
    /** The page that says that there is none. */
    missing: (request: PageRequest, installation: Installation): PublicAnswer =>
      answerOf({ status: 404, title: 'public.missing.title', body: <NotFoundPage of="page" /> }, request, installation),
  };
}
