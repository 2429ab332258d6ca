import type { Figure, Text } from '../charts/figure';

// The content of a report, as figures/page.hpp writes it into the element with the id "page" of the template.

/** A number that the report is about: "62 %", "[58, 66]", "people who have made the practice their own after three years". */
export interface KeyNumber {
    readonly value: Text;
    readonly interval: Text;
    readonly label: Text;
}
export interface Section {
    readonly id: string;
    readonly title: Text;
    readonly text: readonly Text[];       // paragraphs
    readonly figures: readonly string[];  // ids
}
export interface Parameter {
    readonly name: string;
    readonly value: Text;    // more than one where arms or points differ
    readonly unit: Text;     // empty where there is none
    readonly range: Text;
    readonly doc: Text;
    readonly source: Text;
}
/** What is needed to make the results again. */
export interface Provenance {
    readonly command: string;
    readonly seed: string;
    readonly version: string;
    readonly resultHash: string;
    readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
    readonly citation: Text;
    readonly licence: Text;
}
export interface Page {
    readonly format: 1;
    readonly study: string;
    readonly languages: readonly ('en' | 'fr')[];  // the first is shown first; with one there is no switch
    readonly title: Text;
    readonly message: Text;               // the answer in a sentence
    readonly numbers: readonly KeyNumber[];
    readonly figures: readonly Figure[];
    readonly sections: readonly Section[];  // in order; a figure stands in one of them
    readonly method: readonly Text[];       // short ODD, paragraphs
    readonly parameters: readonly Parameter[];
    readonly limits: readonly Text[];
    readonly provenance: Provenance;
}
