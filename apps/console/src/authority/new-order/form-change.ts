/** What follows in a form from one choice: what the new kind or an emergency can't have goes, and everything that was written stays. */
import type { DataCategory, OrderKind } from '../../graphql/authority/graphql.ts';
import { type OrderForm, ruleOf, type Target } from './form.ts';
import { askable, type KindRule } from './rules/kind-rule.ts';
import { kindRules } from './rules/kinds.ts';
import { pastedTargets } from './rules/pasted.ts';

/** The categories that the form can offer: those of the office, and in an emergency those alone that can be had before validation. */
export function offeredCategories(rule: KindRule, office: string | null, isEmergency: boolean): DataCategory[] {
  const { emergencyFor } = rule;
  return askable(rule, office).filter((category) => !isEmergency || emergencyFor === null || emergencyFor.includes(category));
}

const retyped = (targets: readonly Target[], rule: KindRule): Target[] =>
  targets.map((target) => (rule.targets.includes(target.type) ? target : { ...target, type: rule.targets[0] ?? target.type }));

export function withKind(form: OrderForm, kind: OrderKind, office: string | null): OrderForm {
  const rule = kindRules[kind];
  const isEmergency = form.isEmergency && rule.emergencyFor !== null;
  const offered = offeredCategories(rule, office, isEmergency);
  return {
    ...form,
    kind,
    isEmergency,
    categories: form.categories.filter((category) => offered.includes(category)),
    targets: retyped(form.targets, rule),
  };
}

export function withEmergency(form: OrderForm, isEmergency: boolean, office: string | null): OrderForm {
  const rule = ruleOf(form);
  if (rule === null) return { ...form, isEmergency };
  const offered = offeredCategories(rule, office, isEmergency);
  return { ...form, isEmergency, categories: form.categories.filter((category) => offered.includes(category)) };
}

/** Chosen or not, in the order of the law. */
export function withCategory(form: OrderForm, category: DataCategory, isChosen: boolean): OrderForm {
  const chosen = isChosen ? [...form.categories, category] : form.categories.filter((one) => one !== category);
  const order: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
  return { ...form, categories: order.filter((one) => chosen.includes(one)) };
}

const nextKey = (targets: readonly Target[]): number => Math.max(0, ...targets.map(({ key }) => key)) + 1;

export const withTarget = (form: OrderForm): OrderForm => {
  const type = form.targets.at(-1)?.type ?? ruleOf(form)?.targets[0] ?? 'USER_ID';
  return { ...form, targets: [...form.targets, { key: nextKey(form.targets), type, value: '' }] };
};

/** Without a row; one always stays. */
export function withoutTarget(form: OrderForm, key: number): OrderForm {
  const targets = form.targets.filter((target) => target.key !== key);
  return targets.length > 0 ? { ...form, targets } : withTarget({ ...form, targets });
}

/** With the targets of a pasted text after those that are there; rows without a value go. */
export function withPasted(form: OrderForm, text: string): OrderForm {
  const rule = ruleOf(form);
  const kept = form.targets.filter(({ value }) => value.trim() !== '');
  const first = nextKey(form.targets);
  const added = pastedTargets(text, rule?.targets ?? []).map((target, index) => ({ ...target, key: first + index }));
  return added.length === 0 ? form : { ...form, targets: [...kept, ...added] };
}
