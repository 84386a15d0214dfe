/** Ends the import of one document: it cannot or must not be read. The message is for its editor. */
export class Refused extends Error {}
