import type { SiteSettings } from '../../schema/kinds/site.ts';
import { USUAL_THRESHOLDS } from '../../schema/kinds/thresholds.ts';

/** By which figures pledges, appraisals and reports are judged; shares in percent. */
export type Thresholds = typeof USUAL_THRESHOLDS;

/** The county's own rules where the settings have any, else the usual ones. */
export function thresholdsOf({ rules = {} }: SiteSettings): Thresholds {
  return {
    minimum: rules.minimum?.map(({ field, kind, count }) => ({ field, kind, count })) ?? USUAL_THRESHOLDS.minimum,
    satisfied: rules.satisfied ?? USUAL_THRESHOLDS.satisfied,
    red: given(USUAL_THRESHOLDS.red, rules.red),
    yellow: given(USUAL_THRESHOLDS.yellow, rules.yellow),
    white: given(USUAL_THRESHOLDS.white, rules.white),
    duties: given(USUAL_THRESHOLDS.duties, rules.duties),
  };
}

function given<T extends object>(usual: T, own: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  return { ...usual, ...Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined)) };
}
