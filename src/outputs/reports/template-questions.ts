import { yamlScalar } from '../../import/entry/front-matter.ts';

/** Something that a template leaves open and that has to be written. */
export interface TemplateQuestion {
  /** The line of the template, from 0. */
  line: number;
  /** `来源·名称`. */
  field: string;
  example: string | undefined;
}

/** A field that is no comment; groups: blanks and dash before it, its name, its example. */
const OPEN_LINE = /^(\s*(?:- )?)([^\s#:]+): …(?:\s+# 例：(.*))?$/;
const GROUP_LINE = /^([^\s#:]+):$/;

/** What has to be asked to fill a template in, in its order. */
export function templateQuestions(template: string): TemplateQuestion[] {
  let group = '';
  return template.split('\n').flatMap((text, line): TemplateQuestion[] => {
    group = GROUP_LINE.exec(text)?.[1] ?? group;
    const [, before, name, example] = OPEN_LINE.exec(text) ?? [];
    if (name === undefined) return [];
    return [{ line, field: before === '' ? name : `${group}·${name}`, example }];
  });
}

/** The template with answers in their lines; what was not answered stays open. */
export function filledTemplate(template: string, answers: ReadonlyMap<number, string>): string {
  return template
    .split('\n')
    .map((text, line) => {
      const answer = answers.get(line)?.trim();
      return answer ? text.replace(/: ….*$/, () => `: ${/^\[.*\]$/.test(answer) ? answer : yamlScalar(answer)}`) : text;
    })
    .join('\n');
}
