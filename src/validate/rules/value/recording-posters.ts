import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** A10, and P02 for posters: a video has a picture that stands for it, and that has a text. */
export const recordingPosters: ValueRule = ({ recordings }, positions, isChinese) =>
  fieldsOfEach(recordings).flatMap(({ file, poster, alt }, index): Finding[] => {
    const path = `recordings.${index}`;
    if (typeof poster === 'string' && alt === undefined) {
      const word = isChinese ? '替代文字' : 'alt';
      return [
        finding(
          'P02',
          { name: poster, word, isPoster: true },
          positions[`${path}.poster`] ?? FILE_START,
          `${path}.alt`,
        ),
      ];
    }
    if (typeof file !== 'string' || poster !== undefined || !/^[^/:]*\.mp4$/i.test(file.trim())) return [];
    return [finding('A10', { name: file }, positions[`${path}.file`] ?? FILE_START, `${path}.poster`)];
  });
