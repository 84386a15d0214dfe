import type { SiteSettings } from '../../schema/kinds/site.ts';
import { USUAL_RULES } from '../../schema/kinds/thresholds.ts';

/** By which figures pledges, appraisals and reports are judged; shares in percent. */
export type Rules = typeof USUAL_RULES;

/** The county's own rules where the settings have any, else the usual ones. */
export function rulesOf({ rules = {} }: SiteSettings): Rules {
  return {
    minimum: rules.minimum?.map(({ field, kind, count }) => ({ field, kind, count })) ?? USUAL_RULES.minimum,
    satisfied: rules.satisfied ?? USUAL_RULES.satisfied,
    red: given(USUAL_RULES.red, rules.red),
    yellow: given(USUAL_RULES.yellow, rules.yellow),
    white: given(USUAL_RULES.white, rules.white),
    duties: given(USUAL_RULES.duties, rules.duties),
  };
}

function given<T extends object>(usual: T, own: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  return { ...usual, ...Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined)) };
}
