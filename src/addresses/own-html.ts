/** Of pages that our own layouts have written: attributes have quotes, and `<` in texts is escaped. */
export const TAG = /<([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
export const ATTRIBUTE = /([^\s"'=/]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;
export const SCRIPT = /<script\b[^>]*>[^]*?<\/script>/g;

/** Attributes whose value is an address. */
export const HAS_ADDRESS: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster']);
