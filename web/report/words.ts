import type { Text } from '../charts/figure';

// What the page itself says, around what the program computed. Every entry has both languages, typography included:
// in French a no-break space (U+00A0) before : and %, a narrow one (U+202F) before ; ! ? and inside « ».

export const words = {
    notForecast: { en: 'A model, not a forecast', fr: 'Un modèle, pas une prévision' },
    simulated: {
        en: 'Every number here comes from simulated organisations under stated assumptions; none was observed.',
        fr: 'Chaque nombre vient d’organisations simulées sous des hypothèses énoncées\u202f; aucun n’a été observé.',
    },
    skip: { en: 'Skip to the report', fr: 'Aller au rapport' },
    report: { en: 'Report', fr: 'Rapport' },
    study: { en: 'Study', fr: 'Étude' },
    switchLanguage: { en: 'Language', fr: 'Langue' },
    keyNumbers: { en: 'Key numbers', fr: 'Chiffres clés' },
    contents: { en: 'Contents', fr: 'Sommaire' },
    otherFigures: { en: 'More charts', fr: 'Autres graphiques' },
    download: { en: 'Download', fr: 'Télécharger' },
    asSvg: { en: 'drawing of', fr: 'dessin de' },
    asPng: { en: 'image of', fr: 'image de' },
    asCsv: { en: 'data of', fr: 'données de' },
    imageShape: { en: 'Shape of downloaded images', fr: 'Format des images téléchargées' },
    wide: { en: 'Wide, 1200 × 675', fr: 'Large, 1200 × 675' },
    tall: { en: 'Tall, 1080 × 1350', fr: 'Haut, 1080 × 1350' },
    copyAlt: { en: 'Copy the alt text', fr: 'Copier le texte alternatif' },
    copyAltOf: { en: 'of', fr: 'de' },
    copyCommand: { en: 'Copy the command', fr: 'Copier la commande' },
    copied: { en: 'Copied.', fr: 'Copié.' },
    notCopied: {
        en: 'This browser does not let the page copy: select the text and copy it yourself.',
        fr: 'Ce navigateur n’autorise pas la copie\u00a0: sélectionnez le texte et copiez-le vous-même.',
    },
    noPng: {
        en: 'This browser could not make the PNG; the SVG holds the same chart.',
        fr: 'Ce navigateur n’a pas pu produire le PNG\u202f; le SVG contient le même graphique.',
    },
    saved: { en: 'File handed to the browser:', fr: 'Fichier confié au navigateur\u00a0:' },
    asTable: { en: 'Show as table', fr: 'Afficher en tableau' },
    asTableOf: { en: 'the data of', fr: 'les données de' },
    inWords: { en: 'In words', fr: 'En mots' },
    table: { en: 'Table', fr: 'Tableau' },
    notDrawn: {
        en: 'This chart could not be drawn here; its data are in the table below.',
        fr: 'Ce graphique n’a pas pu être dessiné ici\u202f; ses données sont dans le tableau ci-dessous.',
    },
    method: { en: 'Method', fr: 'Méthode' },
    limits: { en: 'Limits', fr: 'Limites' },
    parameters: { en: 'Parameters', fr: 'Paramètres' },
    parametersIntro: {
        en: 'All values of this study, with the range each may take and where it comes from.',
        fr: 'Toutes les valeurs de cette étude, avec le domaine permis pour chacune et son origine.',
    },
    filter: { en: 'Find a parameter', fr: 'Chercher un paramètre' },
    parameter: { en: 'Parameter', fr: 'Paramètre' },
    value: { en: 'Value', fr: 'Valeur' },
    range: { en: 'Range', fr: 'Domaine' },
    sourceOf: { en: 'Source', fr: 'Source' },
    reproduce: { en: 'How to reproduce', fr: 'Refaire ces résultats' },
    reproduceIntro: {
        en: 'The same version, study and seed give the same results, to the last byte, on any machine.',
        fr: 'La même version, la même étude et la même graine donnent les mêmes résultats, à l’octet près, sur toute machine.',
    },
    command: { en: 'Command', fr: 'Commande' },
    seed: { en: 'Seed', fr: 'Graine' },
    version: { en: 'Version', fr: 'Version' },
    resultHash: { en: 'Hash of the results (SHA-256)', fr: 'Empreinte des résultats (SHA-256)' },
    inputs: { en: 'Hashes of the inputs (SHA-256)', fr: 'Empreintes des entrées (SHA-256)' },
    citation: { en: 'To cite', fr: 'Pour citer' },
    licence: { en: 'Licence', fr: 'Licence' },
    drawnWith: {
        en: 'Charts drawn with Apache ECharts (Apache License 2.0).',
        fr: 'Graphiques dessinés avec Apache ECharts (licence Apache 2.0).',
    },
    empty: { en: 'This study has no chart to show.', fr: 'Cette étude n’a pas de graphique à montrer.' },
    unreadable: { en: 'This report cannot be shown:', fr: 'Ce rapport ne peut pas être affiché\u00a0:' },
} as const satisfies Record<string, Text>;

/** "Figure 3" */
export function figureNumber(n: number): Text {
    return { en: `Figure ${n}`, fr: `Figure ${n}` };
}

/** How many rows of the parameters the filter leaves. */
export function shownOf(shown: number, all: number): Text {
    const plural = shown > 1 ? 's' : '';
    return {
        en: `${shown} of ${all} parameters shown`,
        fr: `${shown} paramètre${plural} affiché${plural} sur ${all}`,
    };
}

/** The two languages in their own words: for the switch. */
export const languageNames = { en: 'English', fr: 'Français' } as const;
