/** Ends the import of one document: it cannot or must not be read. The message is for its editor. */
export class Refused extends Error {}

/** Ends it because its pages are pictures: what is written on them has to be read first, where the machine can do that. */
export class Scanned extends Refused {}
