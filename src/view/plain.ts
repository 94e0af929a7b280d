/**
 * Text from reports made safe to print: no control characters that move the cursor, no marks that turn the direction
 * of writing.
 */

/** Folds white space and removes control, bidirectional and zero-width characters (joiners inside emoji stay). */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/\s+/g, " ")
    .trim()
}
