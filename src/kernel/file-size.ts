/** 「31.4 MB」, 「812 KB」: as Windows shows the size of a file. */
export function fileSize(bytes: number): string {
  const [size, unit] =
    bytes >= 1024 ** 3
      ? [bytes / 1024 ** 3, 'GB']
      : bytes >= 1024 ** 2
        ? [bytes / 1024 ** 2, 'MB']
        : [Math.ceil(bytes / 1024), 'KB'];
  return `${Number(size.toFixed(1))} ${unit}`;
}
