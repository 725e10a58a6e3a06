/** What follows in a form from one choice: what the new kind or an emergency can't have goes, and everything that was written stays. */
import { type DataCategory, dataCategories, type KindLaw, lawOf, type OrderKind } from '@writ/orders-domain/law';
import { lawOfForm, type OrderForm, type Target } from './form.ts';
import { askable, type Writer } from './rules/offered.ts';
import { pastedTargets } from './rules/pasted.ts';

/** The categories that the form can offer: those of the office, and in an emergency those alone that can be had before validation. */
export function offeredCategories(law: KindLaw, writer: Writer, isEmergency: boolean): DataCategory[] {
  const { emergency } = law;
  const isFree = !isEmergency || emergency === null || writer === 'RECORDER';
  return askable(law, writer).filter((category) => isFree || emergency.categories.includes(category));
}

const retyped = (targets: readonly Target[], { targets: { types } }: KindLaw): Target[] =>
  targets.map((target) => (types.includes(target.type) ? target : { ...target, type: types[0] ?? target.type }));

export function withKind(form: OrderForm, kind: OrderKind, writer: Writer): OrderForm {
  const law = lawOf(kind);
  const isEmergency = form.isEmergency && law.emergency !== null;
  const offered = offeredCategories(law, writer, isEmergency);
  return {
    ...form,
    kind,
    isEmergency,
    categories: form.categories.filter((category) => offered.includes(category)),
    targets: retyped(form.targets, law),
  };
}

export function withEmergency(form: OrderForm, isEmergency: boolean, writer: Writer): OrderForm {
  const law = lawOfForm(form);
  if (law === null) return { ...form, isEmergency };
  const offered = offeredCategories(law, writer, isEmergency);
  return { ...form, isEmergency, categories: form.categories.filter((category) => offered.includes(category)) };
}

/** Chosen or not, in the order of the law. */
export function withCategory(form: OrderForm, category: DataCategory, isChosen: boolean): OrderForm {
  const chosen = isChosen ? [...form.categories, category] : form.categories.filter((one) => one !== category);
  return { ...form, categories: dataCategories.filter((one) => chosen.includes(one)) };
}

const nextKey = (targets: readonly Target[]): number => Math.max(0, ...targets.map(({ key }) => key)) + 1;

export const withTarget = (form: OrderForm): OrderForm => {
  const type = form.targets.at(-1)?.type ?? lawOfForm(form)?.targets.types[0] ?? 'USER_ID';
  return { ...form, targets: [...form.targets, { key: nextKey(form.targets), type, value: '' }] };
};

/** Without a row; one always stays. */
export function withoutTarget(form: OrderForm, key: number): OrderForm {
  const targets = form.targets.filter((target) => target.key !== key);
  return targets.length > 0 ? { ...form, targets } : withTarget({ ...form, targets });
}

/** With the targets of a pasted text after those that are there; rows without a value go. */
export function withPasted(form: OrderForm, text: string): OrderForm {
  const kept = form.targets.filter(({ value }) => value.trim() !== '');
  const first = nextKey(form.targets);
  const added = pastedTargets(text, lawOfForm(form)?.targets.types ?? []).map((target, index) => ({ ...target, key: first + index }));
  return added.length === 0 ? form : { ...form, targets: [...kept, ...added] };
}
