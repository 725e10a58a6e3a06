/**
 * The pages of published reports: every figure that they show is one of a published sheet, read here by hand; what is protected stays protected; and nothing
 * is shown of a file that is not what it should be.
 */
import { factLine } from '@writ/reports/testing/generated-facts.ts';
import { describe, expect, it } from 'vitest';
import { publicPages } from '../public-pages.tsx';
import type { Installation, PageRequest } from '../request.ts';
import { askOf, assets, installation, requestOf } from '../testing/sample-installation.ts';
import { first, type SampleReport, second, servedReports, sheetsOf } from '../testing/sample-reports.ts';
import { scaleEnd } from './figure-plot.tsx';

const served: Installation = { ...installation, ...servedReports([first, second]) };

async function make(path: string, changes: Partial<PageRequest> = {}, own: Installation = served) {
  // Made for each test: what is once read is kept.
  const made = await publicPages(assets).at(requestOf(path, changes), askOf(), own);
  if (made === null) throw new Error(`${path} is no page`);
  return made;
}

/** The table with this id of its caption, as its texts: rows of cells. */
function tableOf(html: string, id: string): string[][] {
  const [, table = ''] = new RegExp(`<caption id="${id}">(.*?)</table>`, 's').exec(html) ?? [];
  return [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<')),
  );
}

/** The cells of a line of a sheet that begins so, split by hand. */
const lineOf = (report: SampleReport, file: string, part: string): string[] =>
  (sheetsOf(report).get(file) ?? '')
    .split('\r\n')
    .find((line) => line.includes(part))
    ?.split(',') ?? [];

describe('the list of reports', () => {
  it('has the figures of the version that counts, every version, and which it corrects', async () => {
    const { html, status } = await make('/transparency');
    expect(status).toBe(200);
    const [, row = [], ...more] = tableOf(html, 'by-period');
    expect(more).toEqual([]);
    const total = lineOf(second, '3_member_states_orders.csv', ',TOTAL,,TOTAL,');
    expect(row.slice(0, 3)).toEqual(['1 Jan 2030 to 31 Dec 2030', total[6], total[10]]);
    expect(html).toContain(`href="/transparency/${first.id}"`);
    expect(html).toContain('Corrected by a later version.');
    expect(html).toContain('see an order that was left out.');
    expect(html).toContain('An auditor can');
  });

  it('says that there is none, and that it could not be read', async () => {
    expect((await make('/transparency', {}, { ...installation, ...servedReports([]) })).html).toContain(
      'No report has been published yet.',
    );
    const unread = await make('/transparency', {}, { ...installation, reportFile: async () => null });
    expect(unread.status).toBe(503);
    expect(unread.html).toContain('could not be read right now');
    const strange = await make('/transparency', {}, { ...installation, reportFile: async () => Buffer.from('{"reports":[{"id":"x"},7]}') });
    expect(strange.html).toContain('No report has been published yet.');
  });
});

describe('a report', () => {
  it('has the figures of its sheets by category and by state, for what is chosen', async () => {
    const path = `/transparency/${second.id}`;
    const { html } = await make(path);
    const scams = tableOf(html, 'orders-by-category').find(([label]) => label === 'Scams and fraud');
    const line = lineOf(second, '3_member_states_orders.csv', ',STATEMENT_CATEGORY_SCAMS_AND_FRAUD,,TOTAL,').slice(6, 13);
    expect(scams?.slice(1)).toEqual(line.map((cell) => (cell === '' ? '–' : cell)));
    const chosen = await make(path, { search: '?state=EE&category=STATEMENT_CATEGORY_SCAMS_AND_FRAUD' });
    const estonia = lineOf(second, '3_member_states_orders.csv', ',STATEMENT_CATEGORY_SCAMS_AND_FRAUD,,EE,').slice(6, 13);
    const shown = estonia.map((cell) => (cell === '' ? '–' : cell));
    expect(
      tableOf(chosen.html, 'orders-by-category')
        .find(([label]) => label === 'Scams and fraud')
        ?.slice(1),
    ).toEqual(shown);
    expect(
      tableOf(chosen.html, 'orders-by-state')
        .find(([label]) => label === 'Estonia')
        ?.slice(1),
    ).toEqual(shown);
    expect(tableOf(chosen.html, 'orders-by-state')).toHaveLength(28);
    expect((await make(path, { search: '?state=XX&category=%22%3E' })).html).not.toContain('&quot;&gt;');
  });

  it('links to each file, to its entry and to the report that corrects it, and has the command for strangers', async () => {
    const { html } = await make(`/transparency/${first.id}`);
    for (const name of ['facts.ndjson', 'figures.jws', ...sheetsOf(first).keys()])
      expect(html).toContain(`href="/reports/${first.id}/${name}"`);
    expect(html).toContain(`The <a href="/transparency/${second.id}">`.replace('The ', ''));
    const text = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');
    expect(text).toContain('writ report check --facts report/facts.ndjson --sheets report --log http://localhost:4000/log/1/ --key ');
    expect(text).toContain(
      `curl -fsS --remote-name-all 'http://localhost:4000/reports/${first.id}/{facts.ndjson,figures.jws,1_summary.csv,`,
    );
    expect(text).toContain('see an order that was left out.');
  });

  it('has a table and a text alternative beside each plot, with the same figures', async () => {
    const { html } = await make(`/transparency/${second.id}`);
    const plots = [...html.matchAll(/<svg class="bars" role="img" aria-label="([^"]*)"/g)].map(([, label = '']) => label);
    expect(plots.length).toBeGreaterThan(7);
    expect(html.match(/<figure/g)).toHaveLength(plots.length);
    const [, ...rows] = tableOf(html, 'notices-by-category');
    const notices = plots.find((label) => label.startsWith('Notices received by category')) ?? '';
    for (const [label, all, flaggers] of rows.filter(
      ([name, count]) => name === 'Scams and fraud' || (name === 'Violence' && count !== '0'),
    ))
      expect(notices).toContain(`${label}: Notices ${all} and By trusted flaggers ${flaggers}`);
  });

  it('of which a sheet is damaged shows nothing of that sheet, and the others', async () => {
    const damaged = { ...installation, ...servedReports([first], { '4_notices.csv': 'a,b\r\n1\r\n' }) };
    const { html, status } = await make(`/transparency/${first.id}`, {}, damaged);
    expect(status).toBe(200);
    expect(html).toContain('This sheet could not be read');
    expect(tableOf(html, 'notices-by-category')).toEqual([]);
    expect(tableOf(html, 'orders-by-state')).toHaveLength(28);
  });

  it.each([
    '/transparency/',
    `/transparency/${first.id.replace('0', '9')}`,
    `/transparency/${first.id}/facts`,
    `/transparency/${first.id}/x/y`,
  ])('is not at %s', async (path) => {
    expect(await publicPages(assets).at(requestOf(path), askOf(), served)).toBeNull();
  });
});

describe('small figures of orders for electronic evidence', () => {
  const order = (state: string): string =>
    factLine({
      ...{ fact: 'order', kind: 'EPOC', state, emergency: false, data: ['SUBSCRIBER'], effect: 'none', items: 1, informHours: 0 },
      ...{ category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER', keywords: [] },
    });
  const report: SampleReport = {
    ...first,
    lines: [
      ...Array.from({ length: 3 }, () => order('DE')),
      ...Array.from({ length: 7 }, () => order('FR')),
      ...Array.from({ length: 20 }, () => order('IE')),
    ],
  };

  it('stay as the sheet has them in table, plot and alternative, and no sum gives them away', async () => {
    const { html } = await make(`/transparency/${first.id}`, {}, { ...installation, ...servedReports([report]) });
    const rows = new Map(tableOf(html, 'evidence-EPOC').map(([label = '', received = '']) => [label, received]));
    expect([rows.get('All'), rows.get('Germany'), rows.get('France'), rows.get('Ireland')]).toEqual(['30', '<5', '*', '20']);
    const [, evidence = ''] = /<h2 id="evidence">(.*?)<h2 id="terrorism">/s.exec(html) ?? [];
    const plain = evidence.replace(/<[^>]*>/g, ' ');
    // Neither three, nor seven, nor their sum is anywhere in it.
    expect(plain).not.toMatch(/(?<![\d.,–-])(?:3|7|10|23|27)(?![\d.,–-])/);
  });

  it('are drawn as one to four', async () => {
    const few = { ...first, lines: [order('DE'), order('DE')] };
    const { html } = await make(`/transparency/${first.id}`, {}, { ...installation, ...servedReports([few]) });
    const [, plot = ''] =
      /<svg class="bars"[^>]*aria-label="European Production Order[^"]*Received: &lt;5[^"]*"(.*?)<\/svg>/s.exec(html) ?? [];
    expect(plot).toContain('class="bar-possible"');
    expect(plot).not.toContain('class="bar-certain"');
    // The bar ends at four of four, whatever the figure is.
    expect(plot).toContain('width="76%"');
  });
});

describe('the page of a sheet', () => {
  it('has every row and figure of the sheet, in pieces where it is long', async () => {
    const { html } = await make(`/transparency/${second.id}/4_notices`);
    const lines = (sheetsOf(second).get('4_notices.csv') ?? '').trim().split('\r\n');
    expect(tableOf(html, 'sheet')).toHaveLength(lines.length);
    const states = await make(`/transparency/${second.id}/3_member_states_orders`, { search: '?part=FR' });
    const french = (sheetsOf(second).get('3_member_states_orders.csv') ?? '').split('\r\n').filter((line) => line.includes(',FR,'));
    const [, ...rows] = tableOf(states.html, 'sheet');
    expect(rows).toHaveLength(french.length);
    expect(rows.map(([category]) => category)).toEqual(french.map((line) => line.split(',')[3]));
    expect(states.html).toContain('aria-current="true">FR</a>');
  });

  it('shows texts of the operator as texts', async () => {
    const evil = `Applicability,Value\r\nAll,"<script>alert(1)</script>\u202e"\r\n`;
    const { html } = await make(
      `/transparency/${first.id}/1_summary`,
      {},
      { ...installation, ...servedReports([first], { '1_summary.csv': evil }) },
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;\u202e</bdi>');
  });
});

it.each([
  [0, 4],
  [4, 4],
  [5, 6],
  [11, 20],
  [41, 60],
  [100, 100],
  [101, 200],
  [999, 1000],
  [1001, 2000],
])('an axis for %d ends at %d', (greatest, end) => {
  expect(scaleEnd(greatest)).toBe(end);
});
