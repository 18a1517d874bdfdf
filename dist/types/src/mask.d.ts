/**
 * Texts as reports may show them: without the values of Secrets, of cloud-init, sysprep and ignition. Lines and columns stay.
 * It works on texts that cannot be read too, and masks rather too much than too little.
 */
/** The text of a file without secret values. */
export declare function masked(text: string, file: string): string;
/** A message about a line (1-based) of a text, without words that are masked there: parsers quote what they stumble over. */
export declare function maskedMessage(message: string, text: string, file: string, line: number): string;
