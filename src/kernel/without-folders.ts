/** A message of a program without the folders of the machine that it names. */
export function withoutFolders(message: string): string {
  return message.replace(/(?:\/[^\s/:'"（）]+){2,}/g, '…');
}
