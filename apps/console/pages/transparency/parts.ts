/** Which columns of the published sheets a page shows, by their official names, and the words for each. */

export interface ShownColumn {
  readonly column: string;
  /** The key of its words. */
  readonly label: string;
}

/** A sheet with a row for each category. */
export interface CategoryPart {
  readonly id: string;
  readonly file: string;
  readonly category: string;
  readonly plotted: readonly ShownColumn[];
  readonly columns: readonly ShownColumn[];
}

const act = { column: 'Number of orders to act against illegal content received', label: 'public.transparency.orders.act' };
const inform = { column: 'Number of orders to provide information', label: 'public.transparency.orders.inform' };

export const orders: CategoryPart = {
  id: 'orders',
  file: '3_member_states_orders.csv',
  category: 'Category of illegal content',
  plotted: [act, inform],
  columns: [
    act,
    {
      column: 'Number of specific items of information included in the total number of orders to act against illegal content',
      label: 'public.transparency.orders.items',
    },
    {
      column: 'Median time to inform the authority of the receipt of the order to act against illegal content',
      label: 'public.transparency.orders.act-receipt',
    },
    { column: 'Median time to give effect to the order to act against illegal content', label: 'public.transparency.orders.act-effect' },
    inform,
    {
      column: 'Median time to inform the authority of the receipt of the order to provide information',
      label: 'public.transparency.orders.inform-receipt',
    },
    { column: 'Median time to give effect to the order to provide information', label: 'public.transparency.orders.inform-effect' },
  ],
};

const received = { column: 'Number of notices received', label: 'public.transparency.notices.all' };
const flagged = { column: 'Number of notices received from Trusted flaggers', label: 'public.transparency.notices.flaggers' };

export const notices: CategoryPart = {
  id: 'notices',
  file: '4_notices.csv',
  category: 'Category of illegal content',
  plotted: [received, flagged],
  columns: [
    received,
    flagged,
    { column: 'Median time to take action', label: 'public.transparency.notices.hours' },
    { column: 'Number of actions taken on the basis of the law', label: 'public.transparency.notices.law' },
    {
      column: 'Number of actions taken on the basis of the terms and conditions of the service',
      label: 'public.transparency.notices.terms',
    },
  ],
};

const measures = { column: "Number of measures taken at the provider's own initiative", label: 'public.transparency.measures.count' };
const found = {
  column: 'Number of measures taken after detection with solely automated means',
  label: 'public.transparency.measures.machine',
};

export const law: CategoryPart = {
  id: 'law',
  file: '5_own_initiative_illegal.csv',
  category: 'Category of illegal content',
  plotted: [measures],
  columns: [measures, found],
};

export const terms: CategoryPart = {
  id: 'terms',
  file: '6_own_initiative_TC.csv',
  category: "Category of incompatibility with the provider's terms and conditions",
  plotted: [measures],
  columns: [measures, found],
};

/** What a measure did, in both sheets of measures. */
export const restrictions: readonly ShownColumn[] = [
  { column: 'Visibility restriction Removal', label: 'public.transparency.restriction.removal' },
  { column: 'Visibility restriction Disable', label: 'public.transparency.restriction.disable' },
  { column: 'Visibility restriction Demoted', label: 'public.transparency.restriction.demoted' },
  { column: 'Visibility restriction Age restricted', label: 'public.transparency.restriction.age' },
  { column: 'Visibility restriction Interaction restricted', label: 'public.transparency.restriction.interaction' },
  { column: 'Visibility restriction Labelled', label: 'public.transparency.restriction.labelled' },
  { column: 'Visibility restriction Other', label: 'public.transparency.restriction.visibility-other' },
  { column: 'Monetary restriction Suspension', label: 'public.transparency.restriction.monetary-suspension' },
  { column: 'Monetary restriction Termination', label: 'public.transparency.restriction.monetary-termination' },
  { column: 'Monetary restriction Other', label: 'public.transparency.restriction.monetary-other' },
  { column: 'Provision of the service Suspension', label: 'public.transparency.restriction.provision-suspension' },
  { column: 'Provision of the service Termination', label: 'public.transparency.restriction.provision-termination' },
  { column: 'Account restriction Suspension', label: 'public.transparency.restriction.account-suspension' },
  { column: 'Account restriction Termination', label: 'public.transparency.restriction.account-termination' },
];

export const complaintsFile = '7_appeals_and_recidivism.csv';
/** The first indicator of the sheet, and its rows. */
export const complaintsIndicator = 'Number of complaints submitted to the internal-complaints mechanism';
export const complaintScopes: readonly ShownColumn[] = [
  { column: 'Total number', label: 'public.transparency.complaints.submitted' },
  { column: 'Decisions upheld', label: 'public.transparency.complaints.upheld' },
  { column: 'Decisions partially reversed', label: 'public.transparency.complaints.partly' },
  { column: 'Decisions reversed', label: 'public.transparency.complaints.reversed' },
  { column: 'Decision omitted', label: 'public.transparency.complaints.omitted' },
  { column: 'Median time', label: 'public.transparency.complaints.median' },
];

export const evidenceFile = 'e_evidence_article_28.csv';
export const terrorismFile = 'terrorist_content_article_7.csv';
